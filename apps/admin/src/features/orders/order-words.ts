import { whatsappLink } from '@amparo/contracts/model/phones'
import type { Order } from '@amparo/contracts/staff/orders'
import { languages } from '@amparo/web/i18n/language'
import { toCustomer } from '../../i18n/to-customer.ts'
import { deviceName } from '../devices/device-name.ts'

type About = Pick<Order, 'code' | 'device' | 'trackingUrl' | 'status'> & { customer: Pick<Order['customer'], 'displayName' | 'phones' | 'language'> }

/** The phone that chats, and a chat with it in which the message stands ready. */
export function customerChat(order: About, company: string, what: 'received' | 'status'): string | undefined {
  const phone = order.customer.phones.find(({ whatsapp }) => whatsapp)
  if (!phone) return undefined
  const language = languages.find((known) => known === order.customer.language) ?? 'es'
  const about = {
    name: order.customer.displayName,
    company,
    code: order.code,
    device: order.device ? deviceName(order.device) : '',
    link: order.trackingUrl,
  }
  const text =
    what === 'received'
      ? toCustomer[language].received(about)
      : toCustomer[language].status({ ...about, status: order.status.label[language], nextStep: order.status.nextStep[language] })
  return whatsappLink(phone.e164, text)
}
