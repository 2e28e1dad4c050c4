import type { Localized } from '@amparo/contracts/common'
import type { MailTexts } from '../../../i18n/es/mails.ts'
import type { RequestMailTexts } from '../../../i18n/es/request-mails.ts'
import type { Letter, LetterContext } from './letter.ts'

/** The facts of a request, as its mails show them. */
export interface RequestFacts {
  code: string
  contact: string
  type: Localized
  category: Localized
  area: Localized
  channel: Localized
  unit: string
  responsible: string
  enteredAt: Date
  dueAt: Date
  description: string
}

export interface RequestToContact extends RequestFacts {
  /** How the contact is greeted. */
  name: string
}

export interface RequestToStaff extends RequestFacts {
  /** The first name of who reads it. */
  name: string
  link: string
}

export interface RequestFinished extends RequestFacts {
  name: string
  success: boolean
  /** What was answered, or why it does not apply. */
  said: string
  /** Only in the mail to staff. */
  link: string | null
}

export interface RequestMessage extends RequestFacts {
  subject: string
  said: string
  by: string
  withDetail: boolean
}

type Write<D> = (texts: MailTexts, ctx: LetterContext, data: D) => Letter

/** To whoever asked: it was received, who has it, and until when (S2-26). */
export const requestCreatedLetter: Write<RequestToContact> = (texts, ctx, data) => ({
  subject: texts.requests.created.subject(data.code),
  preheader: texts.requests.created.text(data.responsible),
  heading: texts.requests.created.heading,
  paragraphs: [texts.hello(data.name), texts.requests.created.text(data.responsible)],
  message: { title: texts.requests.created.said, text: data.description },
  facts: contactFacts(texts.requests, ctx, data),
  notes: [texts.requests.answer],
  why: texts.requests.why(ctx.company),
})

/** To the responsible: what is theirs now (S2-26). */
export const requestAssignedLetter: Write<RequestToStaff> = (texts, ctx, data) => ({
  subject: texts.requests.assigned.subject(data.code, data.contact),
  preheader: data.description.slice(0, 120),
  heading: texts.requests.assigned.heading,
  paragraphs: [texts.hello(data.name)],
  message: { title: texts.requests.assigned.said, text: data.description },
  facts: staffFacts(texts.requests, ctx, data),
  button: { label: texts.requests.assigned.button, link: data.link },
  notes: [],
  why: texts.requests.whyStaff(ctx.company),
})

/** To contact and responsible alike: how it ended (S2-43). */
export const requestFinishedLetter: Write<RequestFinished> = (texts, ctx, data) => {
  const own = texts.requests.finished
  const toStaff = data.link !== null
  return {
    subject: toStaff ? own.staffSubject(data.code, data.success) : own.subject(data.code, data.success),
    preheader: data.said.slice(0, 120),
    heading: toStaff ? own.staffHeading(data.success) : own.heading(data.success),
    paragraphs: [texts.hello(data.name)],
    ...(data.said && { message: { title: texts.messageFrom(ctx.company), text: data.said } }),
    facts: toStaff ? staffFacts(texts.requests, ctx, data) : contactFacts(texts.requests, ctx, data),
    ...(toStaff && { button: { label: texts.requests.assigned.button, link: data.link! } }),
    notes: toStaff ? [] : [texts.requests.answer],
    why: toStaff ? texts.requests.whyStaff(ctx.company) : texts.requests.why(ctx.company),
  }
}

/** To those whose profile has the escalation: it is overdue (S2-55). */
export const requestOverdueLetter: Write<RequestToStaff> = (texts, ctx, data) => ({
  subject: texts.requests.overdue.subject(data.code, data.contact),
  preheader: texts.requests.overdue.text(ctx.moment(data.dueAt)),
  heading: texts.requests.overdue.heading,
  paragraphs: [texts.hello(data.name), texts.requests.overdue.text(ctx.moment(data.dueAt))],
  message: { title: texts.requests.assigned.said, text: data.description },
  facts: staffFacts(texts.requests, ctx, data),
  button: { label: texts.requests.assigned.button, link: data.link },
  notes: [],
  why: texts.requests.whyStaff(ctx.company),
})

/** What a member of staff writes to whomever, with a copy of the request where asked (S2-39, S2-40). */
export const requestMessageLetter: Write<RequestMessage> = (texts, ctx, data) => ({
  subject: `${data.subject} [${data.code}]`,
  preheader: data.said.slice(0, 120),
  heading: data.subject,
  paragraphs: [],
  message: { title: texts.requests.message.from(data.by, ctx.company), text: data.said },
  facts: data.withDetail
    ? [...staffFacts(texts.requests, ctx, data), { label: texts.requests.created.said, value: data.description }]
    : [{ label: texts.requests.facts.request, value: data.code }],
  notes: [texts.requests.answer],
  why: texts.requests.why(ctx.company),
})

function contactFacts(texts: RequestMailTexts, ctx: LetterContext, data: RequestFacts): Letter['facts'] {
  const { facts } = texts
  return given([
    { label: facts.request, value: data.code },
    { label: facts.type, value: data.type[ctx.language] },
    { label: facts.unit, value: data.unit },
    { label: facts.entered, value: ctx.day(data.enteredAt) },
    { label: facts.due, value: ctx.day(data.dueAt) },
    { label: facts.responsible, value: data.responsible },
  ])
}

function staffFacts(texts: RequestMailTexts, ctx: LetterContext, data: RequestFacts): Letter['facts'] {
  const { facts } = texts
  return given([
    { label: facts.request, value: data.code },
    { label: facts.contact, value: data.contact },
    { label: facts.unit, value: data.unit },
    { label: facts.channel, value: data.channel[ctx.language] },
    { label: facts.type, value: data.type[ctx.language] },
    { label: facts.category, value: data.category[ctx.language] },
    { label: facts.area, value: data.area[ctx.language] },
    { label: facts.responsible, value: data.responsible },
    { label: facts.entered, value: ctx.moment(data.enteredAt) },
    { label: facts.due, value: ctx.moment(data.dueAt) },
  ])
}

const given = (facts: Letter['facts']): Letter['facts'] => facts.filter(({ value }) => value !== '')
