import type { MailTexts } from '../../../i18n/es/mails.ts'
import type { Letter, LetterContext } from './letter.ts'

export interface EstimateSentData {
  /** How the customer is greeted. */
  name: string
  code: string
  device: string
  link: string
  /** Minor units. */
  total: number
  currency: string
  /** ISO date: the last day for the answer. */
  validUntil: string
  note: string
}

export interface EstimateAnsweredData {
  /** The member of staff who is told. */
  name: string
  code: string
  device: string
  customer: string
  /** The order in the back office. */
  link: string
  revision: number
  outcome: 'approved' | 'declined' | 'expired'
  /** Who answered, as they named themselves. */
  by: string
  reason: string
  total: number
  currency: string
}

export interface OrderDocumentData {
  /** Empty where the mail goes to somebody else than the customer. */
  name: string
  /** What the document calls itself: "Informe final de la orden OS-1042". */
  title: string
  code: string
  device: string
  /** What whoever sends it says. */
  message: string
  link: string
}

export function estimateSentLetter(texts: MailTexts, ctx: LetterContext, data: EstimateSentData): Letter {
  const { estimate_sent: own, facts } = texts
  const total = ctx.money(data.total, data.currency)
  // A day without a zone: noon of it is on the same day in every zone of the Americas.
  const until = ctx.day(new Date(`${data.validUntil}T16:00:00Z`))
  return {
    subject: own.subject(data.code),
    preheader: own.preheader(total, until),
    heading: own.heading,
    paragraphs: [texts.hello(data.name), own.text(data.device), own.until(until)],
    ...(data.note && { message: { title: texts.messageFrom(ctx.company), text: data.note } }),
    facts: [
      { label: facts.order, value: data.code },
      { label: facts.device, value: data.device },
      { label: facts.total, value: total },
    ].filter(({ value }) => value !== ''),
    button: { label: own.button, link: data.link },
    notes: [own.attached, texts.privateLink],
    why: texts.whyOrder(ctx.company),
  }
}

export function estimateAnsweredLetter(texts: MailTexts, ctx: LetterContext, data: EstimateAnsweredData): Letter {
  const { estimate_answered: own, facts } = texts
  const words = own[data.outcome]
  return {
    subject: words.subject(data.code),
    preheader: [data.customer, data.device].filter(Boolean).join(': '),
    heading: words.heading,
    paragraphs: [texts.hello(data.name), words.text(data.by || data.customer, data.revision, data.code)],
    ...(data.reason && { message: { title: own.reason, text: data.reason } }),
    facts: [
      { label: facts.customer, value: data.customer },
      { label: facts.device, value: data.device },
      { label: facts.total, value: ctx.money(data.total, data.currency) },
    ].filter(({ value }) => value !== ''),
    button: { label: own.button, link: data.link },
    notes: [],
    why: texts.whyStaff(ctx.company),
  }
}

export function orderDocumentLetter(texts: MailTexts, ctx: LetterContext, data: OrderDocumentData): Letter {
  const { order_document: own, facts } = texts
  return {
    subject: data.title,
    preheader: own.text(data.title, ctx.company),
    heading: data.title,
    paragraphs: [texts.hello(data.name), own.text(data.title, ctx.company)],
    ...(data.message && { message: { title: texts.messageFrom(ctx.company), text: data.message } }),
    facts: [
      { label: facts.order, value: data.code },
      { label: facts.device, value: data.device },
    ].filter(({ value }) => value !== ''),
    button: { label: texts.followOrder, link: data.link },
    notes: [texts.privateLink],
    why: data.name ? texts.whyOrder(ctx.company) : own.why(ctx.company),
  }
}
