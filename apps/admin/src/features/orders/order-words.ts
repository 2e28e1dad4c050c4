import type { Language } from '@amparo/contracts/common'
import { languages } from '@amparo/contracts/model/languages'
import { fillPlaces, type MessagePlace, whatsappLink } from '@amparo/contracts/model/messages'
import { formatMoney } from '@amparo/contracts/model/money'
import type { OrganizationBrief } from '@amparo/contracts/staff/auth'
import type { Order } from '@amparo/contracts/staff/orders'
import { formatDate } from '@amparo/web/format/dates'
import { localeOf } from '@amparo/web/format/place'
import type { z } from 'zod'
import { toCustomer } from '../../i18n/to-customer.ts'
import { deviceName } from '../devices/device-name.ts'
import { isOwed } from './owed.ts'

type Company = Pick<z.output<typeof OrganizationBrief>, 'name' | 'country' | 'timeZone'>
type About = Pick<Order, 'code' | 'device' | 'trackingUrl' | 'status' | 'promisedAt' | 'money'> & {
  customer: Pick<Order['customer'], 'displayName' | 'phones' | 'language'>
}
export type ChatMoment = 'received' | 'status' | 'estimate'

export function languageOfCustomer({ customer }: { customer: Pick<Order['customer'], 'language'> }): Language {
  return languages.find((known) => known === customer.language) ?? 'es'
}

/** The phones one would write to, those that chat first. */
export function chatPhones(order: { customer: Pick<Order['customer'], 'phones'> }): Order['customer']['phones'] {
  return order.customer.phones.toSorted((one, other) => Number(other.whatsapp) - Number(one.whatsapp))
}

/** What a message says of an order: the company's own text for its status (B-15), or the product's where there is none. */
export function customerMessage(order: About, company: Company, language: Language, moment: ChatMoment): string {
  const { status, money } = order
  const place = { language, country: company.country, timeZone: company.timeZone }
  const device = order.device ? deviceName(order.device) : ''
  const due = money.balance !== null && money.balance > 0 ? money.balance : 0
  const values: Record<MessagePlace, string> = {
    customer: order.customer.displayName,
    company: company.name,
    order: order.code,
    device,
    status: status.label[language],
    nextStep: status.nextStep[language],
    promised: order.promisedAt && isOwed(order) ? formatDate(order.promisedAt, place, 'longDay') : '',
    balance: due ? formatMoney(due, money.currency, localeOf(place)) : '',
    link: order.trackingUrl,
  }
  const own = moment === 'status' ? status.whatsapp[language] : ''
  const standard = toCustomer[language].messages[moment === 'status' ? (status.category ?? 'WORKING') : moment]
  return fillPlaces(own || standard({ device: device !== '', balance: due > 0 }), values)
}

/** A chat with the phone that chats, in which the message stands ready. */
export function customerChat(order: About, company: Company, moment: ChatMoment): string | undefined {
  const phone = order.customer.phones.find(({ whatsapp }) => whatsapp)
  return phone && whatsappLink(phone.e164, customerMessage(order, company, languageOfCustomer(order), moment))
}
