import type { LimitedOrder } from '@amparo/contracts/portal/portal'
import type { CSSProperties } from 'react'
import type { Company } from '../company/company'
import { daysFromToday, sayAgo, sayDate, sayDay } from '../format/time'
import { useSpeech } from '../i18n/language'
import { useNow } from '../now'
import { Icon } from '../page/icon'
import { PageTitle } from '../page/page-title'
import { Stages } from './stages'

/** The answer: in what state the order is, what happens next, who must move, by when. */
export function StateCard({ order, company, greeting }: { order: LimitedOrder; company: Company; greeting?: string }) {
  const { t, say, language } = useSpeech()
  const clock = { language, timeZone: company.timeZone, now: useNow() }
  const { status } = order
  const code = t('order.code', { code: order.code })
  const ago = sayAgo(order.statusAt, clock) ?? t('time.now')
  const promised =
    order.promisedAt && (status.category === 'NEW' || status.category === 'WORKING' || status.category === 'WAITING') ? order.promisedAt : null

  return (
    <section className="card state" style={{ '--tone': status.color } as CSSProperties}>
      {greeting && <p className="greeting">{greeting}</p>}
      <p className="code">{[code, order.device].filter(Boolean).join(' · ')}</p>
      <PageTitle title={`${say(status.label)} · ${code} · ${company.name}`}>
        <i className="dot" aria-hidden="true" />
        {say(status.label)}
      </PageTitle>
      <p className="next">{say(status.nextStep)}</p>
      <Stages category={status.category} />
      <ul className="now">
        {status.mover !== 'NOBODY' && (
          <li className={status.mover === 'CUSTOMER' ? 'strong' : undefined}>
            <Icon name={status.mover === 'CUSTOMER' ? 'person' : 'tool'} />
            {t(status.mover === 'CUSTOMER' ? 'order.moverCustomer' : 'order.moverShop')}
          </li>
        )}
        {promised && (
          <li>
            <Icon name="calendar" />
            {daysFromToday(promised, clock) < 0
              ? t('order.promisedPassed', { when: sayDay(promised, clock) })
              : t('order.promised', { when: sayDay(promised, clock) })}
          </li>
        )}
        <li>
          <Icon name="clock" />
          <time dateTime={order.statusAt}>{t('order.since', { when: `${ago} · ${sayDate(order.statusAt, clock)}` })}</time>
        </li>
      </ul>
    </section>
  )
}
