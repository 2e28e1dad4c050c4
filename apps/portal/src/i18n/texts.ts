import type { Language } from '@amparo/contracts/common'
import { es } from './es'
import { ptBR } from './pt-BR'

// i18next and react-i18next weigh 18 kB of the 90 that a first visit may cost; these texts count nothing and need no plural.
const texts: Record<Language, Record<TextKey, string>> = { es, 'pt-BR': ptBR }

export type TextKey = keyof typeof es
type Holes<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Holes<Rest> : never
type Values<Key extends TextKey> = [Holes<(typeof es)[Key]>] extends [never] ? [] : [values: Record<Holes<(typeof es)[Key]>, string | number>]

/** Gives the text of a key with its {holes} filled; a hole without its value does not compile. */
export type Speak = <Key extends TextKey>(key: Key, ...values: Values<Key>) => string

export function speakIn(language: Language): Speak {
  return (key, ...[values]) =>
    texts[language][key].replace(/\{(\w+)\}/g, (_, name: string) => String((values as Record<string, string | number>)[name]))
}
