import type { Order } from '@amparo/contracts/staff/orders'
import { formatDate } from '@amparo/web/format/dates'
import { IconAlarm, IconArrowForwardUp, IconCircleCheck } from '@tabler/icons-react'
import type { CSSProperties, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalized, usePlace } from '../../../data/use-place.ts'
import { useNow } from '../../../ui/now.ts'
import { PersonName } from '../../../ui/person-avatar.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { StatusDot } from '../../../ui/status-badge.tsx'
import { useAmount } from '../money/use-amount.ts'
import { isOwed } from '../owed.ts'
import { Standing } from './standing.tsx'
import classes from './state-band.module.css'

/** The answer before all else: in what state, since when, what is next and who must move, what is due, who has it. */
export function StateBand({ order }: { order: Order }) {
  const { t } = useTranslation()
  const say = useLocalized()
  const { status, internalStatus } = order
  const nextStep = say(status.nextStep)
  return (
    <section className={classes.band} style={{ '--state': status.color } as CSSProperties} aria-label={t('order.title', { code: order.code })}>
      <div className={classes.state}>
        <p className={classes.status}>
          <span className={classes.name}>
            <StatusDot color={status.color} category={status.category} />
            {say(status.label)}
          </span>
          <span className={classes.age}>
            <Standing since={order.statusAt} />
          </span>
        </p>
        <p className={classes.next}>
          <IconArrowForwardUp size={15} className={classes.arrow} aria-label={t('order.next.label')} />
          <span>
            <strong>{t(`order.next.movers.${status.mover}`)}</strong>
            {'. '}
            {nextStep ? <q className={classes.sentence}>{nextStep}</q> : <span className={classes.quiet}>{t('order.next.none')}</span>}
          </span>
        </p>
        {internalStatus && (
          <p className={classes.internal}>
            <span className={classes.quiet}>{t('order.internal')}:</span>
            <StatusDot color={internalStatus.color} category={null} />
            {say(internalStatus.label)}
          </p>
        )}
      </div>
      <dl className={classes.facts}>
        <Brief label={t('order.facts.promisedAt')}>
          <Due order={order} />
        </Brief>
        <Brief label={t('order.facts.technician')}>
          {order.technician ? <PersonName person={order.technician} /> : <span className={classes.none}>{t('order.nobody')}</span>}
        </Brief>
        <Brief label={t(order.money.balance === null ? 'orderMoney.total' : order.money.balance < 0 ? 'orderMoney.toReturn' : 'orderMoney.balance')}>
          <Money order={order} />
        </Brief>
      </dl>
    </section>
  )
}

function Brief({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Due({ order }: { order: Order }) {
  const { t } = useTranslation()
  const place = usePlace()
  const now = useNow()
  const { promisedAt } = order
  if (!promisedAt) return <span className={classes.none}>{t('order.noDate')}</span>
  const owed = isOwed(order)
  if (!owed) return <time dateTime={promisedAt}>{formatDate(promisedAt, place)}</time>
  if (new Date(promisedAt) >= now) return <RelativeTime at={promisedAt} by="day" />
  return (
    <span className={classes.late}>
      <IconAlarm size={16} aria-hidden />
      <span>
        {t('order.late')} <RelativeTime at={promisedAt} by="day" />
      </span>
    </span>
  )
}

function Money({ order: { money } }: { order: Order }) {
  const { t } = useTranslation()
  const amount = useAmount(money.currency)
  if (money.price === null && money.total === 0 && !money.paid) return <span className={classes.none}>{t('order.noPrice')}</span>
  if (money.balance === null) return <span className="tabular">{amount(money.total)}</span>
  if (money.balance === 0 && money.total === 0) return <span>{t('orderMoney.free')}</span>
  if (money.balance === 0)
    return (
      <span className={classes.settled}>
        <IconCircleCheck size={16} aria-hidden />
        {t('orderMoney.settled')}
      </span>
    )
  return (
    <span className="tabular">
      {amount(Math.abs(money.balance))}
      {money.balance > 0 && money.balance !== money.total && (
        <span className={classes.of}> {t('orderMoney.of', { total: amount(money.total) })}</span>
      )}
    </span>
  )
}
