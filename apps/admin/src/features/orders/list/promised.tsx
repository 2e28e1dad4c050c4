import type { OrderRow } from '@amparo/contracts/staff/orders'
import { daysUntil, formatDate, formatDay } from '@amparo/web/format/dates'
import { localeOf } from '@amparo/web/format/place'
import { IconAlarm } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { usePlace } from '../../../data/use-place.ts'
import { useNow } from '../../../ui/now.ts'
import { isOwed } from '../owed.ts'
import classes from './promised.module.css'

/** The promised day, as one says it at a counter: mañana, vie 27, 12 mar. Loud once it has passed, firm on the day itself. */
export function Promised({ order }: { order: Pick<OrderRow, 'promisedAt' | 'status'> }) {
  const { t } = useTranslation()
  const place = usePlace()
  const now = useNow()
  const { promisedAt } = order
  if (!promisedAt) return null
  const days = daysUntil(promisedAt, now, place.timeZone)
  const counts = isOwed(order)
  const late = counts && new Date(promisedAt) < now
  const words =
    days > 1 && days < 7
      ? new Intl.DateTimeFormat(localeOf(place), { weekday: 'short', day: 'numeric', timeZone: place.timeZone }).format(new Date(promisedAt))
      : formatDay(promisedAt, now, place)
  return (
    <time
      dateTime={promisedAt}
      title={formatDate(promisedAt, place, 'exact')}
      className={classes.promised}
      data-state={late ? 'late' : !counts ? 'over' : days === 0 ? 'today' : undefined}
    >
      {late && <IconAlarm size={14} role="img" aria-label={t('orderList.late')} />}
      {words}
    </time>
  )
}
