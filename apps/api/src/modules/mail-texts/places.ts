import type { Language } from '@amparo/contracts/common'
import { EditableMail } from '@amparo/contracts/staff/notices'
import type { z } from 'zod'
import { type MailWords, mailWords as spanish } from '../../i18n/es/mail-words.ts'
import { mailWords as portuguese } from '../../i18n/pt-BR/mail-words.ts'
import type { MailData } from '../mails/render-mail.ts'
import type { LetterContext } from '../mails/templates/letter.ts'

export type EditableTemplate = z.infer<typeof EditableMail>
export type Place = keyof MailWords['places']
export type Values = Partial<Record<Place, string>>

export const mailWords: Record<Language, MailWords> = { es: spanish, 'pt-BR': portuguese }

/** What may stand in the words of each template, in the order in which a page offers it. */
export const placesOf: Record<EditableTemplate, readonly Place[]> = {
  order_received: ['name', 'code', 'device', 'reason', 'status', 'nextStep', 'promisedAt', 'location', 'company'],
  order_status: ['name', 'code', 'device', 'status', 'nextStep', 'note', 'promisedAt', 'location', 'company'],
  estimate_sent: ['name', 'code', 'device', 'total', 'validUntil', 'note', 'company'],
  request_created: ['name', 'code', 'description', 'responsible', 'type', 'category', 'area', 'unit', 'enteredAt', 'dueAt', 'company'],
  request_finished: ['name', 'code', 'result', 'said', 'description', 'responsible', 'type', 'category', 'unit', 'enteredAt', 'company'],
  request_overdue: ['name', 'code', 'contact', 'dueAt', 'responsible', 'description', 'type', 'category', 'area', 'channel', 'unit', 'company'],
}

/** The place of what a person wrote: the letter shows it in a block of its own, unless the company's words have it already. */
export const messageOf: Partial<Record<EditableTemplate, Place>> = {
  order_status: 'note',
  estimate_sent: 'note',
  request_created: 'description',
  request_finished: 'said',
  request_overdue: 'description',
}

export function isEditable(template: string): template is EditableTemplate {
  return (EditableMail.options as readonly string[]).includes(template)
}

/** What the company's own words are filled with: the facts of a mail, as its reader reads them. */
export function valuesOf(template: EditableTemplate, data: MailData[EditableTemplate], ctx: LetterContext): Values {
  const { language, company } = ctx
  // A day without a zone: noon of it is on the same day in every zone of the Americas.
  const dayOf = (date: string) => ctx.day(new Date(`${date}T16:00:00Z`))
  if (template === 'estimate_sent') {
    const { name, code, device, total, currency, validUntil, note } = data as MailData['estimate_sent']
    return { name, code, device, total: ctx.money(total, currency), validUntil: dayOf(validUntil), note, company }
  }
  if (template === 'order_received' || template === 'order_status') {
    const { name, code, device, status, nextStep, promisedAt, location, ...own } = data as MailData['order_received'] | MailData['order_status']
    const shared = { name, code, device, status: status[language], nextStep: nextStep[language], location, company }
    return { ...shared, promisedAt: promisedAt ? ctx.day(promisedAt) : '', ...('reason' in own ? { reason: own.reason } : { note: own.note }) }
  }
  const { type, category, area, channel, enteredAt, dueAt, ...facts } = data as MailData['request_created' | 'request_finished' | 'request_overdue']
  const { name, code, contact, unit, responsible, description } = facts
  return {
    ...{ name, code, contact, unit, responsible, description, company },
    type: type[language],
    category: category[language],
    area: area[language],
    channel: channel[language],
    enteredAt: ctx.day(enteredAt),
    dueAt: ctx.moment(dueAt),
    ...('said' in facts && { said: facts.said, result: mailWords[language].results[facts.success ? 'succeeded' : 'failed'] }),
  }
}
