import { expect, test } from 'vitest'
import { type TillLine, totalsByCurrency } from './till-totals.ts'

const method = { id: 'm', kind: 'CASH' as const, name: { es: 'Efectivo', 'pt-BR': 'Dinheiro' } }
const line = (currency: string, received: number, refunded: number): TillLine => ({
  method,
  currency,
  count: 2,
  received,
  refunded,
  voided: 5,
  net: received - refunded,
})

test('B-16 the till adds up each currency for itself, never one with another', () => {
  expect(totalsByCurrency([line('USD', 1000, 0), line('VES', 36_500, 500), line('USD', 250, 50)])).toEqual([
    { currency: 'USD', count: 4, received: 1250, refunded: 50, voided: 10, net: 1200 },
    { currency: 'VES', count: 2, received: 36_500, refunded: 500, voided: 5, net: 36_000 },
  ])
  expect(totalsByCurrency([])).toEqual([])
})
