import type { Order } from '@amparo/contracts/staff/orders'
import { describe, expect, it } from 'vitest'
import { chatPhones, customerChat, customerMessage } from './order-words.ts'

const company = { name: 'Taller Austral', country: 'CL', timeZone: 'America/Santiago' }

type Given = { whatsapp?: Partial<Order['status']['whatsapp']>; category?: Order['status']['category']; balance?: number; device?: boolean }

function order({ whatsapp = {}, category = 'READY', balance = 0, device = true }: Given = {}) {
  return {
    code: 'A-1042',
    device: device ? { id: '1', kind: 'Teléfono', brand: 'Motorola', model: 'Edge 40', serial: '' } : null,
    trackingUrl: 'https://amparo.test/austral/o/abc',
    promisedAt: null,
    customer: {
      displayName: 'Camila Soto',
      language: 'es',
      phones: [
        { e164: '+56221234567', label: 'Casa', whatsapp: false },
        { e164: '+56987654321', label: '', whatsapp: true },
      ],
    },
    money: { currency: 'CLP', balance },
    status: {
      category,
      label: { es: 'Listo para retirar', 'pt-BR': 'Pronto para retirada' },
      nextStep: { es: 'Puede retirarlo en la sucursal.', 'pt-BR': 'Você pode retirá-lo na filial.' },
      whatsapp: { es: '', 'pt-BR': '', ...whatsapp },
    },
  } as unknown as Order
}

describe('B-15 what is written to a customer by WhatsApp', () => {
  it('is the company’s own text for the status, with its places filled', () => {
    const own = order({ whatsapp: { es: 'Hola {{customer}}, su {{device}} quedó {{status}}. Debe {{balance}}. {{link}}' }, balance: 45_000 })
    expect(customerMessage(own, company, 'es', 'status')).toBe(
      'Hola Camila Soto, su Motorola Edge 40 quedó Listo para retirar. Debe $45.000. https://amparo.test/austral/o/abc',
    )
  })

  it('is the product’s text where the company wrote none in that language', () => {
    const own = order({ whatsapp: { es: 'Hola' }, balance: 45_000 })
    const text = customerMessage(own, company, 'pt-BR', 'status')
    expect(text).toContain('Camila Soto')
    expect(text).toContain('Status: Pronto para retirada.')
    expect(text).toMatch(/Saldo a pagar: \D*45\.000\./)
  })

  it.each(['NEW', 'WORKING', 'WAITING', 'READY', 'DELIVERED', 'CANCELLED'] as const)('leaves no place and no gap open for %s', (category) => {
    for (const language of ['es', 'pt-BR'] as const)
      for (const device of [true, false]) {
        const text = customerMessage(order({ category, device }), company, language, 'status')
        expect(text).not.toMatch(/\{\{|\}\}|\(\)| {2}| [.,:;!?]/)
        expect(text).toContain('https://amparo.test/austral/o/abc')
        expect(text).toContain('A-1042')
      }
  })

  it('goes to the phone that chats', () => {
    expect(chatPhones(order()).map(({ e164 }) => e164)).toEqual(['+56987654321', '+56221234567'])
    expect(customerChat(order(), company, 'received')).toMatch(/^https:\/\/wa\.me\/56987654321\?text=Hola/)
  })
})
