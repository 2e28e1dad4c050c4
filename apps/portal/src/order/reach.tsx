import type { LimitedOrder } from '@amparo/contracts/portal/portal'
import type { Company } from '../company/company'
import { sayPhone, telLink, whatsappLink } from '../format/phone'
import { useSpeech } from '../i18n/language'
import { Icon } from '../page/icon'

/** How to reach the shop that has the order. */
export function Reach({ company, order }: { company: Company; order: LimitedOrder }) {
  const { t } = useSpeech()
  const { location, code } = order
  const message = t('reach.message', { code })
  const phone = location.phone ?? company.phone
  const whatsapp = [location.phone, company.phone].map((number) => number && whatsappLink(number, message)).find(Boolean)
  const address = location.address || company.address

  return (
    <section className="card">
      <h2>{t('reach.title')}</h2>
      <ul className="reach">
        {phone && (
          <li>
            <a href={telLink(phone)}>
              <Icon name="phone" />
              <span>
                {t('reach.call')}
                <small>{sayPhone(phone)}</small>
              </span>
            </a>
          </li>
        )}
        {whatsapp && (
          <li>
            <a href={whatsapp}>
              <Icon name="chat" />
              <span>{t('reach.whatsapp')}</span>
            </a>
          </li>
        )}
        {company.email && (
          <li>
            <a href={`mailto:${company.email}?subject=${encodeURIComponent(t('order.code', { code }))}`}>
              <Icon name="mail" />
              <span>
                {t('reach.mail')}
                <small>{company.email}</small>
              </span>
            </a>
          </li>
        )}
        {address && (
          <li>
            <a href={`https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(`${company.name}, ${address}`)}`}>
              <Icon name="pin" />
              <span>
                {t('reach.map')}
                <small>{address}</small>
              </span>
            </a>
          </li>
        )}
      </ul>
    </section>
  )
}
