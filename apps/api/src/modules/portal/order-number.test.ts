import { describe, expect, it } from 'vitest'
import { orderNumberOf } from './order-number.ts'

describe('S4-03 the number of an order, as people type it', () => {
  it.each([
    ['OS-', 'OS-1042', 1042],
    ['OS-', 'os-1042', 1042],
    ['OS-', 'os1042', 1042],
    ['OS-', 'OS 1042', 1042],
    ['OS-', '1042', 1042],
    ['OS-', '#1042', 1042],
    ['OS-', '# OS-1042', 1042],
    ['OS-', '0001042', 1042],
    ['OS-', 'OS-0001042', 1042],
    ['OS-', ' 1042. ', 1042],
    ['OS-', '1.042', 1042],
    ['OS-', '1 042', 1042],
    ['OS-', 'N° 1042', 1042],
    ['OS-', 'nº1042', 1042],
    ['OS-', 'Orden 1042', 1042],
    ['', '1042', 1042],
    ['', '#7', 7],
    ['2026-', '2026-15', 15],
    ['2026-', '2026', 2026],
    ['T2-', 'T2-15', 15],
    ['T2-', '15', 15],
    ['OS-', '', null],
    ['OS-', 'OS-', null],
    ['OS-', 'hola', null],
    ['OS-', '0', null],
    ['OS-', '10-42', null],
    ['OS-', '99999999999', null],
    ['OS-', '3000000000', null],
  ])('prefix "%s", typed "%s": %s', (prefix, typed, number) => {
    expect(orderNumberOf(prefix, typed)).toBe(number)
  })
})
