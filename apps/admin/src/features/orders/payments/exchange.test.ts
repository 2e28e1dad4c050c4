import { describe, expect, it } from 'vitest'
import { readRate, usualBase } from './exchange.ts'

describe('B-16 a rate as people type it', () => {
  it.each([
    ['36,52', ',', '36.52'],
    ['36.52', ',', '36.52'],
    ['4.050,5', ',', '4050.5'],
    ['4,050.5', '.', '4050.5'],
    ['4.050', ',', '4050'],
    ['4.050', '.', '4.050'],
    ['0,001234', ',', '0.001234'],
    ['950', ',', '950'],
    ['1.234.567', ',', '1234567'],
    ['0', ',', null],
    ['', ',', null],
    ['treinta', ',', null],
    ['1,2,3', '.', '123'],
    ['36,123456789', ',', null],
  ] as const)('%s where %s is the decimal sign is %s', (typed, sign, rate) => {
    expect(readRate(typed, sign)).toBe(rate)
  })

  it('is of the dollar wherever there is one', () => {
    expect(usualBase('VES', 'USD')).toBe('USD')
    expect(usualBase('USD', 'VES')).toBe('USD')
    expect(usualBase('BRL', 'ARS')).toBe('BRL')
  })
})
