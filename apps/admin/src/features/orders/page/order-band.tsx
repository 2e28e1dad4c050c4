import type { Order } from '@amparo/contracts/staff/orders'
import { formatDate } from '@amparo/web/format/dates'
import { IconArrowForwardUp, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocalized, usePlace } from '../../../data/use-place.ts'
import { useNow } from '../../../ui/now.ts'
import { PersonName } from '../../../ui/person-avatar.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { StatusDot } from '../../../ui/status-badge.tsx'
import { BandLine, Brief, Late, SubjectBand } from '../../../ui/subject/subject-band.tsx'
import { useAmount } from '../money/use-amount.ts'
import { isOwed } from '../owed.ts'
import classes from './order-band.module.css'
import { Standing } from './standing.tsx'

/** In what state, what is next and who must move, what is promised, who has it, what is to be paid. */
export function OrderBand({ order }: { order: Order }) {
  const { t } = useTranslation()
  const say = useLocalized()
  const { status, internalStatus, money } = order
  const nextStep = say(status.nextStep)
  const priced = money.price !== null || money.total !== 0 || money.paid
  return (
    <SubjectBand
      label={t('order.title', { code: order.code })}
      state={{ ...status, label: say(status.label) }}
      since={<Standing since={order.statusAt} />}
      facts={
        <>
          <Brief label={t('order.facts.promisedAt')} none={t('order.noDate')}>
            {order.promisedAt && <Due order={order} at={order.promisedAt} />}
          </Brief>
          <Brief label={t('order.facts.technician')} none={t('order.nobody')}>
            {order.technician && <PersonName person={order.technician} />}
          </Brief>
          <Brief
            label={t(money.balance === null ? 'orderMoney.total' : money.balance < 0 ? 'orderMoney.toReturn' : 'orderMoney.balance')}
            none={t('order.noPrice')}
          >
            {priced && <Money money={money} />}
          </Brief>
        </>
      }
    >
      <BandLine icon={<IconArrowForwardUp size={15} aria-label={t('order.next.label')} />}>
        <strong>{t(`order.next.movers.${status.mover}`)}</strong>
        {'. '}
        {nextStep ? <q>{nextStep}</q> : <span className={classes.quiet}>{t('order.next.none')}</span>}
      </BandLine>
      {internalStatus && (
        <p className={classes.internal}>
          <span className={classes.quiet}>{t('order.internal')}:</span>
          <StatusDot color={internalStatus.color} category={null} />
          {say(internalStatus.label)}
        </p>
      )}
    </SubjectBand>
  )
}

function Due({ order, at }: { order: Order; at: string }) {
  const { t } = useTranslation()
  const place = usePlace()
  const now = useNow()
  if (!isOwed(order)) return <time dateTime={at}>{formatDate(at, place)}</time>
  if (new Date(at) >= now) return <RelativeTime at={at} by="day" />
  return (
    <Late>
      {t('order.late')} <RelativeTime at={at} by="day" />
    </Late>
  )
}

function Money({ money }: Pick<Order, 'money'>) {
  const { t } = useTranslation()
  const amount = useAmount(money.currency)
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
