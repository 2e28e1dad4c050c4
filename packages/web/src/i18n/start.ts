import type { Language } from '@amparo/contracts/common'
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'

/** Brings the texts of one language, by a dynamic import, so that nobody downloads the other. */
export type LoadTexts = (language: Language) => Promise<object>

export async function startI18n(language: Language, load: LoadTexts): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    load: 'currentOnly',
    resources: { [language]: { translation: await load(language) } },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    // A name where a text should stand is a fault; the console says so, and every journey listens to it.
    saveMissing: true,
    missingKeyHandler: (_languages, _namespace, key) => console.error(`There is no text for ${key}.`),
  })
  document.documentElement.lang = language
}

export async function changeLanguage(language: Language, load: LoadTexts): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) i18next.addResourceBundle(language, 'translation', await load(language))
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

/** More texts of a language, such as those of pages that come later. */
export function addTexts(language: Language, texts: object): void {
  i18next.addResourceBundle(language, 'translation', texts, true)
}
