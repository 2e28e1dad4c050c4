import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convert, convertAllOf, convertUpTo, totalsOf } from './totals.ts'

const lines = [
  { quantity: 2, unitPrice: 12_990 },
  { quantity: 1, unitPrice: 35_000 },
]

describe('S1-18 what an order comes to', () => {
  it('adds lines up and takes the discount off', () => {
    expect(totalsOf(lines, 980, { mode: 'NONE', basisPoints: 1900 })).toEqual({ subtotal: 60_980, discount: 980, tax: 0, total: 60_000 })
  })

  it('B-16 shows the tax that prices include without changing the total', () => {
    expect(totalsOf([{ quantity: 1, unitPrice: 11_900 }], 0, { mode: 'INCLUDED', basisPoints: 1900 })).toEqual({
      subtotal: 11_900,
      discount: 0,
      tax: 1_900,
      total: 11_900,
    })
  })

  it('B-16 adds tax to what is left after the discount, rounded half up once', () => {
    expect(totalsOf([{ quantity: 3, unitPrice: 333 }], 99, { mode: 'ADDED', basisPoints: 1250 })).toEqual({
      subtotal: 999,
      discount: 99,
      tax: 113,
      total: 1_013,
    })
  })

  it('never goes below zero, whatever the discount', () => {
    expect(totalsOf(lines, 1_000_000, { mode: 'ADDED', basisPoints: 1900 })).toEqual({ subtotal: 60_980, discount: 60_980, tax: 0, total: 0 })
  })

  it('is exact for any amounts', () => {
    const line = fc.record({ quantity: fc.integer({ min: 1, max: 999 }), unitPrice: fc.integer({ min: 0, max: 1_000_000_000 }) })
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), fc.nat(1_000_000_000), fc.integer({ min: 0, max: 9_999 }), (lines, discount, basisPoints) => {
        const none = totalsOf(lines, discount, { mode: 'NONE', basisPoints })
        const included = totalsOf(lines, discount, { mode: 'INCLUDED', basisPoints })
        const added = totalsOf(lines, discount, { mode: 'ADDED', basisPoints })
        expect(none.total).toBe(none.subtotal - none.discount)
        expect(included.total).toBe(none.total)
        expect(added.total - added.tax).toBe(none.total)
        expect(Math.abs((included.total - included.tax) * (10_000 + basisPoints) - included.total * 10_000) * 2).toBeLessThanOrEqual(
          10_000 + basisPoints,
        )
        for (const totals of [none, included, added])
          expect(Object.values(totals).every((amount) => Number.isSafeInteger(amount) && amount >= 0)).toBe(true)
      }),
    )
  })
})

describe('B-16 a payment in another currency', () => {
  const bolivares = { base: 'USD', rate: '36.50' }

  it('is worth what the rate says, in either direction', () => {
    expect(convert(365_000, 'VES', 'USD', bolivares)).toBe(10_000)
    expect(convert(10_000, 'USD', 'VES', bolivares)).toBe(365_000)
  })

  it('minds the digits of each currency', () => {
    expect(convert(100, 'USD', 'CLP', { base: 'USD', rate: '948.35' })).toBe(948)
    expect(convert(948_350, 'CLP', 'USD', { base: 'USD', rate: '948.35' })).toBe(100_000)
  })

  it('is itself where the currency is the same', () => {
    expect(convert(123, 'BRL', 'BRL', { base: 'USD', rate: '5' })).toBe(123)
  })

  it('is nothing by a rate of other currencies, of zero, or beyond what a number holds', () => {
    expect(convert(100, 'VES', 'USD', { base: 'EUR', rate: '40' })).toBeNull()
    expect(convert(100, 'VES', 'USD', { base: 'USD', rate: '0.00' })).toBeNull()
    expect(convert(1_000_000_000_000, 'USD', 'VES', { base: 'USD', rate: '999999999999' })).toBeNull()
  })

  it('settles what its smallest coin cannot hit, with the fewest coins, and no more than that', () => {
    for (const [due, rate] of [
      [43_000, '950.5'],
      [12_990, '950'],
      [1, '950'],
      [950, '950'],
    ] as const) {
      const exchange = { base: 'USD', rate }
      const needed = convertAllOf(due, 'CLP', 'USD', exchange)!
      expect(convertUpTo(due, needed, 'USD', 'CLP', exchange)).toBe(due)
      expect(convertUpTo(due, needed - 1, 'USD', 'CLP', exchange)).toBeLessThan(due)
      expect(convertUpTo(due, needed + 1, 'USD', 'CLP', exchange)).toBeGreaterThan(due)
    }
    expect(convertUpTo(0, 100, 'USD', 'CLP', { base: 'USD', rate: '950' })).toBe(950)
    expect(convertAllOf(43_000, 'CLP', 'USD', { base: 'EUR', rate: '950' })).toBeNull()
  })
})
