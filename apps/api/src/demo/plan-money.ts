import type { EstimateLine } from '@amparo/contracts/staff/estimates'
import type { DemoCustomer } from './customers.ts'
import { portuguesePartNames } from './part-names.ts'
import type { Random } from './random.ts'
import type { Story } from './stories.ts'

/** What happens to the money of an order. */
export type MoneyDeed =
  | { kind: 'ESTIMATE'; lines: EstimateLine[]; discount: number; note: string; days: number; notify: boolean }
  | { kind: 'ANSWER'; approve: boolean; byLink: boolean; name: string; reason: string }
  | { kind: 'EXPIRE' }
  /** `replaces`: under the warranty of the part of the order before. */
  | { kind: 'PART'; description: string; unitPrice: number; warranty: EstimateLine['warranty']; newSerial: string; replaces: boolean }
  /** `share` of what is due; all of it where it is 1. `number` is the receipt's. */
  | { kind: 'PAY'; share: number; purse: Purse; number: number }
  | { kind: 'REFUND'; purse: Purse; note: string; number: number }
  | { kind: 'VOID'; reason: string }
  | { kind: 'CLOSE' }

export interface Purse {
  method: 'CASH' | 'CARD' | 'TRANSFER'
  currency: 'CLP' | 'USD' | 'VES'
  reference: string
}

interface DemoPrice {
  /** What the customer pays in the end. */
  total: number
  service: number
  discount: number
  part: Omit<Extract<MoneyDeed, { kind: 'PART' }>, 'kind' | 'replaces'> | null
  lines: EstimateLine[]
}

const labour = {
  es: ['Mano de obra: diagnóstico y reparación', 'Mano de obra y pruebas', 'Reparación y limpieza interior'],
  'pt-BR': ['Mão de obra: diagnóstico e conserto', 'Mão de obra e testes'],
}

/** Thousands of pesos less ten, as prices are here, shared between work and part. */
export function planPrice(random: Random, { story, customer, warranty }: { story: Story; customer: DemoCustomer; warranty: boolean }): DemoPrice {
  const { language } = customer
  const gross = warranty ? 0 : random.int(...story.price) * 1_000 - 10
  const discount = !story.fixedPrice && random.chance(customer.kind === 'COMPANY' ? 0.3 : 0.08) ? Math.round(gross / 10_000) * 1_000 : 0
  const unitPrice = story.part ? Math.round((gross * (0.35 + random.next() * 0.25)) / 1_000) * 1_000 : 0
  const description = story.part && language === 'pt-BR' ? (portuguesePartNames[story.part] ?? story.part) : story.part
  const term = random.weighted([
    [{ value: 90, unit: 'DAYS' }, 6],
    [{ value: 6, unit: 'MONTHS' }, 3],
    [{ value: 1, unit: 'YEARS' }, 1],
  ] as const)
  const part = description && { description, unitPrice, warranty: term, newSerial: random.chance(0.4) ? serialOf(random) : '' }
  const line = { quantity: 1, warranty: null, partId: null }
  return {
    total: gross - discount,
    service: gross - unitPrice,
    discount,
    part: part || null,
    lines: [
      { ...line, kind: 'SERVICE', description: random.pick(labour[language]), unitPrice: gross - unitPrice },
      ...(part ? [{ ...line, kind: 'PART' as const, description: part.description, unitPrice, warranty: part.warranty }] : []),
    ],
  }
}

export function planPurse(random: Random, { country, kind }: DemoCustomer): Purse {
  const method = random.weighted([
    ['CASH', kind === 'COMPANY' ? 0 : 30],
    ['CARD', kind === 'COMPANY' ? 10 : 42],
    ['TRANSFER', 28],
  ] as const)
  const currency = random.weighted([
    ['CLP', country === 'VE' ? 70 : 97],
    ['USD', country === 'VE' ? 18 : 3],
    ['VES', country === 'VE' ? 12 : 0],
  ] as const)
  // Dollars come as notes, bolívares by a payment from a phone.
  if (currency === 'USD') return { method: 'CASH', currency, reference: '' }
  if (currency === 'VES') return { method: 'TRANSFER', currency, reference: `Pago móvil ${random.int(100_000, 999_999)}` }
  const reference =
    method === 'TRANSFER' ? `TEF ${random.int(10_000_000, 99_999_999)}` : method === 'CARD' ? `Voucher ${random.int(1_000, 9_999)}` : ''
  return { method, currency, reference }
}

const signs = 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789'

function serialOf(random: Random): string {
  return Array.from({ length: 10 }, () => random.pick([...signs])).join('')
}

/** What a unit of the currency was worth in pesos on a day: around what it is, and never the same for long. */
export function rateOf(currency: 'USD' | 'VES', at: Date): { base: string; rate: string; source: string } {
  const wave = Math.sin(at.getTime() / (9 * 86_400_000)) + Math.sin(at.getTime() / (2.3 * 86_400_000)) / 4
  return currency === 'USD'
    ? { base: 'USD', rate: (947 + wave * 14).toFixed(2), source: 'Dólar observado, Banco Central de Chile' }
    : { base: 'VES', rate: (3.96 + wave * 0.08).toFixed(4), source: 'BCV y dólar observado' }
}
