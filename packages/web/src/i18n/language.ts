import { firstKnownLanguage, type Language, languages } from '@amparo/contracts/model/languages'

const key = 'amparo:language'

/** The language somebody chose here before, else the one their browser prefers among ours, else the company's. */
export function preferredLanguage(company?: Language): Language {
  const chosen = localStorage.getItem(key)
  return languages.find((language) => language === chosen) ?? firstKnownLanguage(navigator.languages) ?? company ?? 'es'
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(key, language)
}
