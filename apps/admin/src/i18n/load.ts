import type { Language } from '@amparo/contracts/common'
import { languages } from '@amparo/contracts/model/languages'
import { addTexts, changeLanguage, type LoadTexts } from '@amparo/web/i18n/start'
import i18next from 'i18next'

// Each of them a chunk of its own: nobody downloads a language that they do not read.
const texts: Record<Language, { first: () => Promise<object>; pages: () => Promise<object> }> = {
  es: {
    first: async () => (await import('./es-first.ts')).firstTexts,
    pages: async () => (await import('./es.ts')).texts,
  },
  'pt-BR': {
    first: async () => (await import('./pt-BR-first.ts')).firstTexts,
    pages: async () => (await import('./pt-BR.ts')).texts,
  },
}

export const loadFirstTexts: LoadTexts = (language) => texts[language].first()
const loadPageTexts: LoadTexts = (language) => texts[language].pages()

let wanted = false
const brought = new Set<Language>()

async function bring(language: Language): Promise<void> {
  if (!wanted || brought.has(language)) return
  addTexts(language, await loadPageTexts(language))
  brought.add(language)
}

/** The texts of every page but the home page; whatever shows such a page waits for them. */
export async function bringPageTexts(): Promise<void> {
  wanted = true
  // The router asks as soon as it stands, while the first texts are still on their way.
  if (!i18next.isInitialized) await new Promise<void>((done) => i18next.on('initialized', () => done()))
  const language = languages.find((known) => known === i18next.language)
  if (language) await bring(language)
}

export async function switchLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) addTexts(language, await loadFirstTexts(language))
  await bring(language)
  await changeLanguage(language, loadFirstTexts)
}
