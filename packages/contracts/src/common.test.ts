import { describe, expect, it } from 'vitest'
import { requiredLine, requiredText } from './common.ts'
import { EditOrganization } from './staff/settings.ts'

describe('what people write', () => {
  it.each([
    // As phones copy a number.
    ['\u202a+56 9 8765 4321\u202c', '+56 9 8765 4321'],
    ['factura\u202egnp.exe', 'facturagnp.exe'],
    ['  María José  ', 'María José'],
    ['Señal 📱 日本', 'Señal 📱 日本'],
  ])('S1-16 S1-23 %j is kept as what is read', (given, kept) => {
    expect([requiredLine(80).parse(given), requiredText(80).parse(given)]).toEqual([kept, kept])
  })

  it.each(['\u200b\u200b', '\u2060', '\u202e', '\u0301', 'a\u0000b', 'a\u0085b', 'a\ud800b'])(
    'S1-16 S1-23 %j is refused: nothing to see, or nothing to keep',
    (given) => {
      expect([requiredLine(80).safeParse(given).success, requiredText(80).safeParse(given).success]).toEqual([false, false])
    },
  )

  it('S1-16 what is left out is said once', () => {
    expect(requiredLine(80).safeParse('  ').error!.issues).toHaveLength(1)
  })
})

it('B-16 a company keeps its money in currencies that there are', () => {
  const { currency, paymentCurrencies } = EditOrganization.shape
  for (const known of ['CLP', 'BRL', 'VES', 'PYG', 'CRC', 'USD', 'UYU', 'ARS', 'MXN', 'COP', 'PEN', 'BOB', 'GTQ', 'EUR'])
    expect(currency.parse(known)).toBe(known)
  expect([currency.safeParse('ABC').success, paymentCurrencies.safeParse(['USD', 'ZZZ']).success]).toEqual([false, false])
})
