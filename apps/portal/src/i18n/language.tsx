import type { Language, Localized } from '@amparo/contracts/common'
import { firstKnownLanguage, languages } from '@amparo/contracts/model/languages'
import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useState } from 'react'
import { type Speak, speakIn } from './texts'

const key = 'amparo:language'

interface Speech {
  language: Language
  t: Speak
  /** What the company wrote in each language. */
  say: (text: Localized) => string
  /** Keeps what the person chose, on this device. */
  choose: (language: Language) => void
  suggest: (language: Language) => void
}

const SpeechContext = createContext<Speech | undefined>(undefined)

/** What counts, in this order: the language chosen here before, the order's, the browser's, the company's. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState(readChosen)
  const [suggested, suggest] = useState<Language>()
  const language = chosen ?? suggested ?? browserLanguage() ?? 'es'

  useLayoutEffect(() => {
    document.documentElement.lang = language
  }, [language])

  const speech = useMemo(
    () => ({
      language,
      t: speakIn(language),
      say: (text: Localized) => text[language],
      suggest,
      choose: (wanted: Language) => {
        setChosen(wanted)
        remember(wanted)
      },
    }),
    [language],
  )
  return <SpeechContext value={speech}>{children}</SpeechContext>
}

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext)
  if (!speech) throw new Error('useSpeech outside of LanguageProvider')
  return speech
}

/** The language to speak while the person has not chosen one; set before paint, so that no page flashes in another. */
export function useSuggestedLanguage(language: Language | undefined): void {
  const { suggest } = useSpeech()
  useLayoutEffect(() => {
    if (language) suggest(language)
  }, [language, suggest])
}

/** That of this browser, where it is one of ours. */
export function browserLanguage(): Language | undefined {
  return firstKnownLanguage(navigator.languages)
}

// A browser that blocks storage throws; the page then only forgets the choice.
function readChosen(): Language | undefined {
  try {
    const value = localStorage.getItem(key)
    return languages.find((language) => language === value)
  } catch {
    return undefined
  }
}

function remember(language: Language): void {
  try {
    localStorage.setItem(key, language)
  } catch {}
}
