import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatMoney, minorDigits, toDecimal, toMinor } from './money.ts'

test('S1-18 a currency has the minor digits of ISO 4217', () => {
  expect(['CLP', 'PYG', 'BRL', 'USD', 'VES', 'ARS', 'MXN', 'PEN', 'EUR', 'KWD'].map(minorDigits)).toEqual([0, 0, 2, 2, 2, 2, 2, 2, 2, 3])
})

test.each([
  ['12.990', 'CLP', 'es-CL', 12990],
  ['12990', 'CLP', 'es-CL', 12990],
  ['$ 12.990', 'CLP', 'es-CL', 12990],
  ['12,990', 'CLP', 'es-CL', 12990],
  ['1.250.000', 'CLP', 'es-CL', 1250000],
  ['12.990,00', 'CLP', 'es-CL', 12990],
  ['1.234,56', 'BRL', 'pt-BR', 123456],
  ['R$ 1.234,5', 'BRL', 'pt-BR', 123450],
  ['1234,56', 'BRL', 'pt-BR', 123456],
  ['1234.56', 'BRL', 'pt-BR', 123456],
  ['1,234.56', 'BRL', 'pt-BR', 123456],
  ['12.990', 'BRL', 'pt-BR', 1299000],
  ['0,07', 'BRL', 'pt-BR', 7],
  [',5', 'BRL', 'pt-BR', 50],
  ['12,', 'BRL', 'pt-BR', 1200],
  ['12.50', 'USD', 'es-CL', 1250],
  ['US$12,50', 'USD', 'es-CL', 1250],
  ['1,234', 'MXN', 'es-MX', 123400],
  ['1,234.5', 'MXN', 'es-MX', 123450],
  ['1 234 567', 'USD', 'es-VE', 123456700],
  ['Bs. 20,5', 'VES', 'es-VE', 2050],
  ['20 US$', 'USD', 'es-VE', 2000],
  ['20 usd', 'USD', 'es-VE', 2000],
  ['-5', 'USD', 'es-VE', -500],
  ['0', 'CLP', 'es-CL', 0],
  ['-0', 'CLP', 'es-CL', 0],
  ['90071992547409.91', 'USD', 'es-MX', 9007199254740991],
])('S1-18 "%s" in %s (%s) is %i', (typed, currency, locale, minor) => {
  expect(toMinor(typed, currency, locale)).toBe(minor)
})

test.each([
  ['', 'CLP', 'es-CL'],
  ['abc', 'CLP', 'es-CL'],
  ['5k', 'CLP', 'es-CL'],
  ['5 mil', 'CLP', 'es-CL'],
  ['.', 'BRL', 'pt-BR'],
  ['12,50', 'CLP', 'es-CL'],
  ['12,345', 'BRL', 'pt-BR'],
  ['1.23.456', 'CLP', 'es-CL'],
  ['1.234.56', 'BRL', 'pt-BR'],
  ['1,2,3', 'BRL', 'pt-BR'],
  ['1.234,567', 'BRL', 'pt-BR'],
  ['12-3', 'CLP', 'es-CL'],
  ['99999999999999999999', 'CLP', 'es-CL'],
])('S1-18 "%s" in %s (%s) is no exact amount', (typed, currency, locale) => {
  expect(toMinor(typed, currency, locale)).toBeNull()
})

test('S1-18 an amount is shown as people of the place write it', () => {
  const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
  expect(plain(formatMoney(12990, 'CLP', 'es-CL'))).toBe('$12.990')
  expect(plain(formatMoney(1990, 'CLP', 'es-CL'))).toBe('$1.990')
  expect(plain(formatMoney(123456, 'BRL', 'pt-BR'))).toBe('R$ 1.234,56')
  expect(toDecimal(7, 'BRL')).toBe('0.07')
  expect(toDecimal(-1234, 'BRL')).toBe('-12.34')
  expect(toDecimal(12990, 'CLP')).toBe('12990')
})

test('S1-18 what is shown, typed again, is the same amount, to the last unit', () => {
  fc.assert(
    fc.property(
      fc.maxSafeInteger(),
      fc.constantFrom('CLP', 'BRL', 'USD', 'VES', 'ARS', 'KWD'),
      fc.constantFrom('es-CL', 'es-MX', 'es-VE', 'es-AR', 'pt-BR', 'es'),
      (amount, currency, locale) => {
        expect(toMinor(formatMoney(amount, currency, locale), currency, locale)).toBe(amount)
      },
    ),
    { numRuns: 1000 },
  )
})
