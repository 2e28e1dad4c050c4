import type { MailTexts } from '../../../i18n/es/mails.ts'
import type { Letter, LetterContext } from './letter.ts'

export interface LinkData {
  name: string
  link: string
  /** How long the link is good for. */
  hours: number
}

export interface PasswordChangedData {
  name: string
  /** Where a person whose password somebody else changed gets the account back. */
  link: string
  at: Date
}

export function userInviteLetter(texts: MailTexts, ctx: LetterContext, data: LinkData): Letter {
  const { user_invite: own } = texts
  const text = own.text(ctx.company)
  return {
    subject: own.subject(ctx.company),
    preheader: text,
    heading: own.heading,
    paragraphs: [texts.hello(data.name), text],
    facts: [],
    button: { label: own.button, link: data.link },
    notes: [texts.toEnter(data.hours), own.unexpected],
    linkFallback: texts.linkFallback,
    why: own.why(ctx.company),
  }
}

export function passwordRecoveryLetter(texts: MailTexts, ctx: LetterContext, data: LinkData): Letter {
  const { password_recovery: own } = texts
  const text = own.text(ctx.company)
  return {
    subject: own.subject,
    preheader: text,
    heading: own.heading,
    paragraphs: [texts.hello(data.name), text],
    facts: [],
    button: { label: own.button, link: data.link },
    notes: [texts.toEnter(data.hours), own.unexpected],
    linkFallback: texts.linkFallback,
    why: texts.whyUser(ctx.company),
  }
}

export function passwordChangedLetter(texts: MailTexts, ctx: LetterContext, data: PasswordChangedData): Letter {
  const { password_changed: own } = texts
  const text = own.text(ctx.company, ctx.moment(data.at))
  return {
    subject: own.subject,
    preheader: text,
    heading: own.heading,
    paragraphs: [texts.hello(data.name), text, own.wasYou],
    facts: [],
    button: { label: own.button, link: data.link },
    notes: [own.unexpected],
    why: texts.whyUser(ctx.company),
  }
}
