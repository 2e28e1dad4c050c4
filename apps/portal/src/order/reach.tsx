import type { LimitedOrder } from '@amparo/contracts/portal/portal'
import type { Company } from '../company/company'
import { sayDays } from '../format/time'
import { useSpeech } from '../i18n/language'
import { Icon } from '../page/icon'
import { waysToReach } from './ways'

/** Where the order is, and how to reach the people who have it. */
export function Reach({ company, order }: { company: Company; order: LimitedOrder }) {
  const { t, language } = useSpeech()
  const { name, turnaroundDays } = order.location
  return (
    <section className="card">
      <h2>{t('reach.title', { place: name })}</h2>
      {turnaroundDays > 0 && <p className="soft">{t('reach.turnaround', { days: sayDays(turnaroundDays, language) })}</p>}
      <ul className="reach">
        {waysToReach(company, order, t).map((way) => (
          <li key={way.icon}>
            <a href={way.href}>
              <Icon name={way.icon} />
              <span>
                {way.name}
                <small>{breakAt(way.detail)}</small>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A mail address breaks after its @ rather than anywhere. */
function breakAt(text: string) {
  const [name, host] = text.split('@')
  if (!host) return text
  return (
    <>
      {name}@<wbr />
      {host}
    </>
  )
}
