import type { Language } from '@amparo/contracts/common'
import { formatMoney } from '@amparo/contracts/model/money'
import { formatPhone } from '@amparo/contracts/model/phones'
import type { MailTemplate } from '@amparo/contracts/staff/mails'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Ctx } from '../../context.ts'
import { found } from '../../errors.ts'
import { mails as es, type MailTexts } from '../../i18n/es/mails.ts'
import { mails as ptBR } from '../../i18n/pt-BR/mails.ts'
import { findOwnWords, type OwnWords, withOwnWords } from '../mail-texts/own-words.ts'
import { isEditable } from '../mail-texts/places.ts'
import {
  type LinkData,
  type PasswordChangedData,
  passwordChangedLetter,
  passwordRecoveryLetter,
  userInviteLetter,
} from './templates/account-letters.ts'
import { letterPage } from './templates/layout.ts'
import type { Letter, LetterContext, Sender } from './templates/letter.ts'
import { type OrderReceivedData, type OrderStatusData, orderReceivedLetter, orderStatusLetter } from './templates/order-letters.ts'
import {
  type EstimateAnsweredData,
  type EstimateSentData,
  estimateAnsweredLetter,
  estimateSentLetter,
  type OrderDocumentData,
  orderDocumentLetter,
} from './templates/paper-letters.ts'
import { letterText } from './templates/plain-text.ts'
import {
  type RequestFinished,
  type RequestMessage,
  type RequestToContact,
  type RequestToStaff,
  requestAssignedLetter,
  requestCreatedLetter,
  requestFinishedLetter,
  requestMessageLetter,
  requestOverdueLetter,
} from './templates/request-letters.ts'

/** What each template says something with. */
export interface MailData {
  order_received: OrderReceivedData
  order_status: OrderStatusData
  estimate_sent: EstimateSentData
  estimate_answered: EstimateAnsweredData
  order_document: OrderDocumentData
  request_created: RequestToContact
  request_assigned: RequestToStaff
  request_finished: RequestFinished
  request_overdue: RequestToStaff
  request_message: RequestMessage
  user_invite: LinkData
  password_recovery: LinkData
  password_changed: PasswordChangedData
}

export interface RenderedMail {
  subject: string
  html: string
  text: string
}

type Write<T extends MailTemplate> = (texts: MailTexts, ctx: LetterContext, data: MailData[T]) => Letter

export const letters: { [T in MailTemplate]: Write<T> } = {
  order_received: orderReceivedLetter,
  order_status: orderStatusLetter,
  estimate_sent: estimateSentLetter,
  estimate_answered: estimateAnsweredLetter,
  order_document: orderDocumentLetter,
  request_created: requestCreatedLetter,
  request_assigned: requestAssignedLetter,
  request_finished: requestFinishedLetter,
  request_overdue: requestOverdueLetter,
  request_message: requestMessageLetter,
  user_invite: userInviteLetter,
  password_recovery: passwordRecoveryLetter,
  password_changed: passwordChangedLetter,
}
export const mailTexts: Record<Language, MailTexts> = { es, 'pt-BR': ptBR }

/** Where the page of a mail reads the company's logo from: sendMail lays it beside the page under this name. */
export const logoSource = 'cid:logo'
const longestSubject = 180
/** Mail programs know this one best. */
const doctype = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">'

/** In the company's words, where it wrote any; in those given, where it tries some. */
export async function renderMail<T extends MailTemplate>(
  ctx: Ctx,
  template: T,
  data: MailData[T],
  language: Language,
  tried?: OwnWords,
): Promise<RenderedMail> {
  const sender = await readSender(ctx)
  const write: Write<T> = letters[template]
  const facts = letterContext(ctx, language)
  const words = tried ?? (await findOwnWords(ctx, template, language))
  const written = write(mailTexts[language], facts, data)
  const letter = words && isEditable(template) ? withOwnWords(written, words, { template, data: data as never, ctx: facts }) : written
  return {
    subject: oneLine(letter.subject),
    html: doctype + renderToStaticMarkup(letterPage(letter, sender, language)),
    text: letterText(letter, sender),
  }
}

async function readSender(ctx: Ctx): Promise<Sender> {
  const { logoKey, phone, ...sender } = found(
    await ctx.db.organization.findUnique({
      where: { organizationId: ctx.organization.id },
      select: { name: true, color: true, logoKey: true, address: true, phone: true, email: true, website: true },
    }),
  )
  return { ...sender, phone: phone && formatPhone(phone), logo: logoKey && logoSource }
}

function letterContext({ organization }: Ctx, language: Language): LetterContext {
  const { timeZone, country } = organization
  const locale = `${language.slice(0, 2)}-${country}`
  const as = (options: Intl.DateTimeFormatOptions) => (at: Date) => new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(at)
  return {
    language,
    company: organization.name,
    day: as({ weekday: 'long', day: 'numeric', month: 'long' }),
    money: (amount, currency) => formatMoney(amount, currency, locale),
    moment: as({ dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' }),
  }
}

/** A header is one line: whatever a name brings along, no second header comes of it. */
function oneLine(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  return line.length > longestSubject ? `${line.slice(0, longestSubject - 1)}…` : line
}
