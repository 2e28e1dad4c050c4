import { isOver } from '@amparo/contracts/model/stages'
import type { LimitedOrder } from '@amparo/contracts/portal/portal'
import type { CSSProperties } from 'react'
import type { Company } from '../company/company'
import { daysFromToday, sayAgo, sayDay, sayTodayOrDate } from '../format/time'
import { useSpeech } from '../i18n/language'
import { useNow } from '../now'
import { Icon } from '../page/icon'
import { PageTitle } from '../page/page-title'
import { Stages } from './stages'
import { nextWay, type Way, waysToReach } from './ways'

interface Props {
  order: LimitedOrder
  company: Company
  greeting?: string
  /** What the customer is to do on this very page, before anything else. */
  task?: Pick<Way, 'href' | 'icon' | 'name'> | undefined
}

/** The answer: in what state the order is, what happens next, who must move, by when, and who sees to it. */
export function StateCard({ order, company, greeting, task }: Props) {
  const { t, say, language } = useSpeech()
  const clock = { language, timeZone: company.timeZone, now: useNow() }
  const { status, agent } = order
  const code = t('order.code', { code: order.code })
  const ago = sayAgo(order.statusAt, clock) ?? t('time.now')
  const promised = isUnderWay(status.category) ? order.promisedAt : null
  const next = task ?? nextWay(order, waysToReach(company, order, t))
  const late = promised !== null && daysFromToday(promised, clock) < 0

  return (
    <section className="card state" style={{ '--tone': status.color } as CSSProperties}>
      {greeting && <p className="greeting">{greeting}</p>}
      <p className="soft">{[code, order.device].filter(Boolean).join(' · ')}</p>
      <PageTitle title={`${say(status.label)} · ${code} · ${company.name}`}>
        <i className="dot" aria-hidden="true" />
        <span>{say(status.label)}</span>
      </PageTitle>
      <p className="next">{say(status.nextStep)}</p>
      {next && (
        <a className="button" href={next.href}>
          <Icon name={next.icon} />
          {next.name}
        </a>
      )}
      <Stages category={status.category} />
      <ul className="points">
        {status.mover !== 'NOBODY' && (
          <li>
            <Icon name={status.mover === 'CUSTOMER' ? 'person' : 'tool'} />
            <p>
              <strong>{t(status.mover === 'CUSTOMER' ? 'order.moverCustomer' : 'order.moverShop')}</strong>
              <span className="soft">{t(status.mover === 'CUSTOMER' ? 'order.moverCustomerNote' : 'order.moverShopNote')}</span>
            </p>
          </li>
        )}
        {promised && (
          <li>
            <Icon name="calendar" />
            <p>
              <span className="soft">{t(late ? 'order.promisedPassed' : 'order.promised')}</span>
              <strong>
                <time dateTime={promised}>{sayDay(promised, clock)}</time>
              </strong>
              {late && <span className="soft">{t('order.promisedPassedNote')}</span>}
            </p>
          </li>
        )}
        <li>
          <Icon name="clock" />
          <p>
            <span className="soft">{t('order.since')}</span>
            <strong>
              <time dateTime={order.statusAt}>
                {sayTodayOrDate(order.statusAt, clock)}, {ago}
              </time>
            </strong>
          </p>
        </li>
        {agent && (
          <li>
            <span className="face" aria-hidden="true">
              {agent.slice(0, 1)}
            </span>
            <p>
              <span className="soft">{t(isOver(status.category) ? 'order.agentPast' : 'order.agent')}</span>
              <strong>{agent}</strong>
            </p>
          </li>
        )}
      </ul>
    </section>
  )
}

function isUnderWay(category: LimitedOrder['status']['category']): boolean {
  return !isOver(category) && category !== 'READY'
}
