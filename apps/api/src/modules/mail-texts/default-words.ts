import type { Language } from '@amparo/contracts/common'
import { letters, type MailData, mailTexts } from '../mails/render-mail.ts'
import type { Letter, LetterContext } from '../mails/templates/letter.ts'
import type { OwnWords } from './own-words.ts'
import { type EditableTemplate, mailWords, type Place } from './places.ts'

/**
 * The product's own words of a template, with its places in them: what a company begins with when it writes its own. They
 * come out of the very letter that is sent, written with places instead of facts.
 */
export function defaultWords(template: EditableTemplate, language: Language): OwnWords {
  const { places } = mailWords[language]
  const mark = (place: Place) => `{{${places[place]}}}`
  const both = (place: Place) => ({ es: mark(place), 'pt-BR': mark(place) })
  const at = new Date(0)
  const order = {
    ...{ name: mark('name'), company: false, code: mark('code'), device: mark('device'), link: '', promisedAt: null, location: mark('location') },
    ...{ status: both('status'), statusColor: '#000000', category: 'WORKING' as const, nextStep: both('nextStep') },
  }
  const request = {
    ...{ name: mark('name'), code: mark('code'), contact: mark('contact'), unit: mark('unit'), responsible: mark('responsible') },
    ...{ type: both('type'), category: both('category'), area: both('area'), channel: both('channel') },
    ...{ enteredAt: at, dueAt: at, description: mark('description'), link: '' },
  }
  const marked: { [T in EditableTemplate]: MailData[T] } = {
    order_received: { ...order, reason: mark('reason') },
    order_status: { ...order, note: mark('note'), photos: 0 },
    estimate_sent: {
      ...{ name: mark('name'), code: mark('code'), device: mark('device'), link: '', note: mark('note') },
      ...{ total: 0, currency: 'USD', validUntil: '2000-01-01' },
    },
    request_created: request,
    request_finished: { ...request, success: true, said: mark('said'), link: null },
    request_overdue: request,
  }
  const ctx: LetterContext = {
    language,
    company: mark('company'),
    day: () => mark(template === 'estimate_sent' ? 'validUntil' : 'dueAt'),
    money: () => mark('total'),
    moment: () => mark('dueAt'),
  }
  const write = letters[template] as (texts: (typeof mailTexts)[Language], ctx: LetterContext, data: unknown) => Letter
  const { subject, paragraphs } = write(mailTexts[language], ctx, marked[template])
  return { subject, body: paragraphs.join('\n\n') }
}
