/** The languages that the product speaks. Without zod, so that the portal's first page can import it. */
export const languages = ['es', 'pt-BR'] as const
export type Language = (typeof languages)[number]

/** Each by its own name, as those who speak it look for it. */
export const languageNames: Record<Language, string> = { es: 'Español', 'pt-BR': 'Português' }
export const languageOptions = languages.map((value) => ({ value, label: languageNames[value] }))

/** The same thing once for each language. */
export function inEachLanguage<T>(make: (language: Language) => T): Record<Language, T> {
  return Object.fromEntries(languages.map((language) => [language, make(language)])) as Record<Language, T>
}

/** Of the languages that somebody would read, best first (BCP 47), the first that is ours. */
export function firstKnownLanguage(wanted: readonly string[]): Language | undefined {
  const primary = (tag: string) => tag.trim().toLowerCase().split('-')[0]
  for (const tag of wanted) {
    const known = languages.find((language) => primary(language) === primary(tag))
    if (known) return known
  }
  return undefined
}
