import { cached } from '@amparo/web/format/place'

const codes = 'ARS BOB BRL CLP COP CRC CUP DOP EUR GTQ HNL MXN NIO PAB PEN PYG USD UYU VES'.split(' ')

/** Currencies to choose from, said in words; one that is none of these stays. */
export function currencyOptions(language: string, current: string): { value: string; label: string }[] {
  return cached(`currencies ${language} ${current}`, () => {
    const names = new Intl.DisplayNames(language, { type: 'currency' })
    return [...new Set([...codes, current])].filter(Boolean).map((value) => ({ value, label: `${value} · ${names.of(value) ?? value}` }))
  })
}
