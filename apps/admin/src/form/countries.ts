import { cached } from '@amparo/web/format/place'

/** Where customers of Latin American companies live, and the Iberian ones; others can be chosen by nobody yet. */
const codes = 'AR BO BR CL CO CR CU DO EC ES GT HN MX NI PA PE PR PT PY SV US UY VE'.split(' ')

export function countryOptions(language: string): { value: string; label: string }[] {
  return cached(`countries ${language}`, () => {
    const names = new Intl.DisplayNames(language, { type: 'region' })
    return codes.map((value) => ({ value, label: names.of(value) ?? value })).sort((a, b) => a.label.localeCompare(b.label, language))
  })
}
