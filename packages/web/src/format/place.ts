import type { Language } from '@amparo/contracts/common'

/** How to say things to somebody: their language, and the country and IANA time zone of the company they deal with. */
export interface Place {
  language: Language
  country: string
  timeZone: string
}

const spanishSpeaking = new Set('AR BO CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PR PY SV US UY VE'.split(' '))

/** Spanish writes numbers and hours by country; Portuguese is always Brazil's. */
export function localeOf({ language, country }: Pick<Place, 'language' | 'country'>): string {
  return language === 'es' && spanishSpeaking.has(country) ? `es-${country}` : language
}

const formatters = new Map<string, unknown>()

/** Making an Intl formatter costs more than using it a hundred times. */
export function cached<T>(key: string, make: () => T): T {
  let found = formatters.get(key) as T | undefined
  if (!found) {
    found = make()
    formatters.set(key, found)
  }
  return found
}
