import type { Language } from '@amparo/contracts/common'

/** What a mail says, free of any markup: its page and its plain text are both made from this. */
export interface Letter {
  subject: string
  /** What a list of mails shows after the subject. */
  preheader: string
  heading: string
  /** The state of an order, under the heading's eyes: a dot in its colour. */
  state?: { label: string; color: string }
  /** How far along an order is; left out where it is nowhere on the way. */
  stages?: { names: readonly string[]; at: number; label: string }
  paragraphs: string[]
  /** What a person of the company wrote. */
  message?: { title: string; text: string }
  facts: { label: string; value: string }[]
  button?: { label: string; link: string }
  /** Small print under the button. */
  notes: string[]
  /** Why this person gets this mail. */
  why: string
  /** Says the link in full, where a person may have to copy it. */
  linkFallback?: string
}

/** The company as a mail shows it. */
export interface Sender {
  name: string
  color: string
  /** Where the logo is read from, or null: then the name stands in its place. */
  logo: string | null
  address: string | null
  phone: string | null
  email: string | null
  website: string | null
}

export interface LetterContext {
  language: Language
  company: string
  /** A day, as people say it in the company's country and zone. */
  day: (at: Date) => string
  /** An amount in minor units. */
  money: (amount: number, currency: string) => string
  /** A day and its hour. */
  moment: (at: Date) => string
}
