import type { Localized } from '@amparo/contracts/common'
import type { StatusCategory } from '@amparo/contracts/staff/statuses'
import type { MailTexts } from '../../../i18n/es/mails.ts'
import type { Letter, LetterContext } from './letter.ts'

interface OrderData {
  /** How the customer is greeted. */
  name: string
  /** Whether the customer is a company, which has no surname. */
  company: boolean
  code: string
  device: string
  link: string
  status: Localized
  statusColor: string
  category: StatusCategory
  nextStep: Localized
  promisedAt: Date | null
  location: string
}

export interface OrderReceivedData extends OrderData {
  reason: string
}

export interface OrderStatusData extends OrderData {
  note: string
  photos: number
}

const longestReason = 300
const reached: Record<StatusCategory, number | undefined> = { NEW: 0, WORKING: 1, WAITING: 1, READY: 2, DELIVERED: 3, CANCELLED: undefined }
/** Once it is ready, what was promised says nothing any more. */
const stillPromised = new Set<StatusCategory>(['NEW', 'WORKING', 'WAITING'])

export function orderReceivedLetter(texts: MailTexts, ctx: LetterContext, data: OrderReceivedData): Letter {
  const { order_received: own } = texts
  const hasDevice = data.device !== ''
  const number = own.number(data.code, data.company)
  const reason = [...data.reason]
  return {
    ...common(texts, ctx, data),
    subject: own.subject(data.code, hasDevice),
    preheader: [data.device, number].filter(Boolean).join('. '),
    heading: own.heading(hasDevice),
    paragraphs: [texts.hello(data.name), number, data.nextStep[ctx.language]].filter(Boolean),
    facts: facts(texts, ctx, data, {
      label: texts.facts.reason,
      value: reason.length > longestReason ? `${reason.slice(0, longestReason).join('')}…` : data.reason,
    }),
  }
}

export function orderStatusLetter(texts: MailTexts, ctx: LetterContext, data: OrderStatusData): Letter {
  const status = data.status[ctx.language]
  const nextStep = data.nextStep[ctx.language]
  const photos = data.photos ? [texts.photos(data.photos)] : []
  return {
    ...common(texts, ctx, data),
    subject: texts.order_status.subject(data.code, status),
    preheader: [data.device, data.note || nextStep].filter(Boolean).join(': '),
    heading: status,
    paragraphs: [texts.hello(data.name), nextStep, ...photos].filter(Boolean),
    ...(data.note && { message: { title: texts.messageFrom(ctx.company), text: data.note } }),
    facts: facts(texts, ctx, data),
  }
}

function common(texts: MailTexts, ctx: LetterContext, data: OrderData) {
  const at = reached[data.category]
  return {
    state: { label: `${texts.facts.order} ${data.code}`, color: data.statusColor },
    ...(at !== undefined && { stages: { names: texts.stages, at, label: texts.stage(texts.stages[at]!) } }),
    button: { label: texts.followOrder, link: data.link },
    notes: [texts.privateLink],
    why: texts.whyOrder(ctx.company),
  }
}

function facts(texts: MailTexts, ctx: LetterContext, data: OrderData, more?: Letter['facts'][number]): Letter['facts'] {
  const { facts: labels } = texts
  const promised = data.promisedAt && stillPromised.has(data.category) ? ctx.day(data.promisedAt) : ''
  return [
    { label: labels.device, value: data.device },
    ...(more ? [more] : []),
    { label: labels.location, value: data.location },
    { label: labels.promised, value: promised },
  ].filter(({ value }) => value !== '')
}
