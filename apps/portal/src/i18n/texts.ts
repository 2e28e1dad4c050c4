import type { Language } from '@amparo/contracts/common'
import { es } from './es'
import { ptBR } from './pt-BR'

// i18next and react-i18next weigh 18 kB of the 90 that a first visit may cost; these texts count nothing and need no plural.

type Holes<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Holes<Rest> : never
type Values<Text extends string> = [Holes<Text>] extends [never] ? [] : [values: Record<Holes<Text>, string | number>]

/** Gives the text of a key with its {holes} filled; a hole without its value does not compile. */
export type SpeakOf<Texts extends Record<string, string>> = <Key extends keyof Texts>(key: Key, ...values: Values<Texts[Key]>) => string

/** Speaks texts of which Spanish is the shape. Those of a part that comes later come with it. */
export function speaker<const Texts extends Record<string, string>>(texts: { es: Texts } & Record<Language, Record<keyof Texts, string>>) {
  return (language: Language): SpeakOf<Texts> =>
    (key, ...[values]) =>
      (texts[language][key] as string).replace(/\{(\w+)\}/g, (_, name: string) => String((values as Record<string, string | number>)[name]))
}

export type TextKey = keyof typeof es
export type Speak = SpeakOf<typeof es>
export const speakIn = speaker({ es, 'pt-BR': ptBR })
