import type { LimitedOrder } from '@amparo/contracts/portal/portal'
import type { Company } from '../company/company'
import { sayPhone, telLink, whatsappLink } from '../format/phone'
import type { Speak } from '../i18n/texts'
import type { IconName } from '../page/icon'

export interface Way {
  icon: Extract<IconName, 'chat' | 'mail' | 'paper' | 'phone' | 'pin'>
  href: string
  name: string
  detail: string
}

/** How to reach the shop that has the order, the nearest first. */
export function waysToReach(company: Company, { location, code }: LimitedOrder, t: Speak): Way[] {
  const message = t('reach.message', { code })
  const phone = location.phone ?? company.phone
  const mobile = [location.phone, company.phone].find((number) => number && whatsappLink(number, message))

  const ways: Way[] = []
  if (phone) ways.push({ icon: 'phone', href: telLink(phone), name: t('reach.call'), detail: sayPhone(phone) })
  if (mobile) ways.push({ icon: 'chat', href: whatsappLink(mobile, message)!, name: t('reach.whatsapp'), detail: sayPhone(mobile) })
  if (company.email) {
    const subject = encodeURIComponent(t('order.code', { code }))
    ways.push({ icon: 'mail', href: `mailto:${company.email}?subject=${subject}`, name: t('reach.mail'), detail: company.email })
  }
  if (location.address) {
    const place = encodeURIComponent(`${company.name}, ${location.address}`)
    ways.push({ icon: 'pin', href: `https://www.google.com/maps/search/?api=1&query=${place}`, name: t('reach.map'), detail: location.address })
  }
  return ways
}

/** What the customer does next, where it is theirs to do: answer, or come. */
export function nextWay(order: LimitedOrder, ways: Way[]): Way | undefined {
  if (order.status.mover !== 'CUSTOMER') return undefined
  const wanted: Way['icon'][] = order.status.category === 'READY' ? ['pin', 'phone'] : ['chat', 'phone', 'mail']
  return wanted.map((icon) => ways.find((way) => way.icon === icon)).find(Boolean)
}
