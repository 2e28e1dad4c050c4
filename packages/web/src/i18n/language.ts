import type { Language } from '@amparo/contracts/common'

/** Named here too, so that a page without zod can import it. */
export const languages = ['es', 'pt-BR'] as const satisfies readonly Language[]

const key = 'amparo:language'

/** The language somebody chose here before, else the one their browser prefers among ours, else the company's. */
export function preferredLanguage(company?: Language): Language {
  const chosen = localStorage.getItem(key)
  const known = languages.find((language) => language === chosen)
  if (known) return known
  for (const wanted of navigator.languages) {
    if (/^pt\b/i.test(wanted)) return 'pt-BR'
    if (/^es\b/i.test(wanted)) return 'es'
  }
  return company ?? 'es'
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(key, language)
}
