import { minorDigits } from './money.ts'

/** How a company deals with tax on what it charges: not at all, within its prices, or on top of them. */
export const taxModes = ['NONE', 'INCLUDED', 'ADDED'] as const
export type TaxMode = (typeof taxModes)[number]

/** `basisPoints`: hundredths of a percent; Chile's IVA of 19 % is 1900. */
export interface Tax {
  mode: TaxMode
  basisPoints: number
}

export interface PricedLine {
  quantity: number
  /** Price of one, in minor units. */
  unitPrice: number
}

/** All in minor units of one currency. */
export interface Totals {
  /** The lines, before discount. */
  subtotal: number
  discount: number
  /** Within `total` where prices include it. */
  tax: number
  total: number
}

/**
 * What the lines come to: the one rule of the product, for pages, documents and the database alike (B-16). The discount
 * never makes the total negative; tax is rounded half up, once, on the discounted sum.
 */
export function totalsOf(lines: readonly PricedLine[], discount: number, tax: Tax): Totals {
  const subtotal = lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0)
  const given = Math.min(discount, subtotal)
  const net = subtotal - given
  if (tax.mode === 'NONE' || tax.basisPoints === 0) return { subtotal, discount: given, tax: 0, total: net }
  if (tax.mode === 'ADDED') {
    const added = roundedQuotient(BigInt(net) * BigInt(tax.basisPoints), 10_000n)
    return { subtotal, discount: given, tax: added, total: net + added }
  }
  const beforeTax = roundedQuotient(BigInt(net) * 10_000n, 10_000n + BigInt(tax.basisPoints))
  return { subtotal, discount: given, tax: net - beforeTax, total: net }
}

/** The amounts of an order, in minor units of its currency. */
export interface OrderAmounts {
  /** Of the service; null while not agreed. */
  price: number | null
  parts: number
  discount: number
  taxMode: TaxMode
  taxBasisPoints: number
}

/** What an order comes to: its service and its parts (S1-18). */
export function orderTotals({ price, parts, discount, taxMode, taxBasisPoints }: OrderAmounts): Totals {
  const lines = [price ?? 0, parts].map((unitPrice) => ({ quantity: 1, unitPrice }))
  return totalsOf(lines, discount, { mode: taxMode, basisPoints: taxBasisPoints })
}

function roundedQuotient(dividend: bigint, divisor: bigint): number {
  return Number((dividend * 2n + divisor) / (divisor * 2n))
}

/** How two currencies stand to each other, as people say it: one unit of `base` is `rate` units of the other, a decimal in text. */
export interface ExchangeRate {
  base: string
  rate: string
}

/** An amount in minor units of one currency, in another; rounded half up. Null where the rate speaks of neither. */
export function convert(amount: number, from: string, to: string, { base, rate }: ExchangeRate): number | null {
  if (from === to) return amount
  if (base !== from && base !== to) return null
  const [whole = '0', decimals = ''] = rate.split('.')
  const scaledRate = BigInt(whole + decimals)
  if (scaledRate <= 0n) return null
  const scale = 10n ** BigInt(decimals.length)
  const [fromUnit, toUnit] = [10n ** BigInt(minorDigits(from)), 10n ** BigInt(minorDigits(to))]
  const converted =
    base === from
      ? roundedQuotient(BigInt(amount) * toUnit * scaledRate, fromUnit * scale)
      : roundedQuotient(BigInt(amount) * toUnit * scale, fromUnit * scaledRate)
  return Number.isSafeInteger(converted) ? converted : null
}

/**
 * What money in another currency counts where no more than `limit` is due (B-16). Its smallest coin may be worth more than one
 * of the order's, so that no sum of them hits the limit: what exceeds it by less than one such coin is the limit.
 */
export function convertUpTo(limit: number, amount: number, from: string, to: string, exchange: ExchangeRate): number | null {
  const counted = convert(amount, from, to, exchange)
  if (counted === null || counted <= limit) return counted
  const before = convert(amount - 1, from, to, exchange)
  return before !== null && before < limit ? limit : counted
}

/** The least in minor units of one currency that counts for all that is due in another. Null where the rate speaks of neither. */
export function convertAllOf(due: number, from: string, to: string, exchange: ExchangeRate): number | null {
  const amount = convert(due, from, to, exchange)
  if (amount === null) return null
  return (convert(amount, to, from, exchange) ?? due) < due ? amount + 1 : amount
}
