import type { Language } from '@amparo/contracts/common'
import type { Ctx } from '../../context.ts'
import type { MailData } from '../mails/render-mail.ts'
import { type EditableTemplate, mailWords } from './places.ts'

const dayMs = 24 * 3_600_000
const both = (text: string) => ({ es: text, 'pt-BR': text })

/** Invented facts in a language: what a mail is shown and tried with before any customer gets it. */
export function sampleOf(ctx: Ctx, language: Language): { [T in EditableTemplate]: MailData[T] } {
  const { sample } = mailWords[language]
  const { organization, now } = ctx
  const inDays = (days: number) => new Date(now.getTime() + days * dayMs)
  const order = {
    name: sample.name,
    company: false,
    code: `${organization.orderPrefix}1042`,
    device: sample.device,
    link: ctx.services.env.publicUrl,
    status: both(sample.status),
    statusColor: '#0b7285',
    category: 'WORKING' as const,
    nextStep: both(sample.nextStep),
    promisedAt: inDays(4),
    location: sample.location,
  }
  const request = {
    name: sample.name,
    code: `${organization.requestPrefix}318`,
    contact: sample.contact,
    type: both(sample.type),
    category: both(sample.category),
    area: both(sample.area),
    channel: both(sample.channel),
    unit: sample.unit,
    responsible: sample.responsible,
    enteredAt: inDays(-2),
    dueAt: inDays(1),
    description: sample.description,
  }
  return {
    order_received: { ...order, reason: sample.reason },
    order_status: { ...order, note: sample.note, photos: 0 },
    estimate_sent: {
      ...{ name: sample.name, code: order.code, device: sample.device, link: order.link, note: sample.note, currency: organization.currency },
      total: 89_900,
      validUntil: inDays(15).toISOString().slice(0, 10),
    },
    request_created: request,
    request_finished: { ...request, success: true, said: sample.said, link: null },
    request_overdue: { ...request, name: sample.responsible.split(' ')[0]!, dueAt: inDays(-1), link: order.link },
  }
}
