import type { OrderRow } from '@amparo/contracts/staff/orders'
import { daysUntil } from '@amparo/web/format/dates'
import { IconAlarm } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { usePlace } from '../../../data/use-place.ts'
import { useNow } from '../../../ui/now.ts'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import classes from './promised.module.css'

/** In these the shop still owes the customer something: elsewhere a promise that has passed is nobody's worry. */
const owed = new Set(['NEW', 'WORKING', 'WAITING'])

/** The promised day; loud once it has passed, firm on the day itself. */
export function Promised({ order: { promisedAt, status } }: { order: Pick<OrderRow, 'promisedAt' | 'status'> }) {
  const { t } = useTranslation()
  const { timeZone } = usePlace()
  const now = useNow()
  if (!promisedAt) return null
  const counts = owed.has(status.category ?? '')
  const late = counts && new Date(promisedAt) < now
  const today = counts && daysUntil(promisedAt, now, timeZone) === 0
  return (
    <span className={classes.promised} data-state={late ? 'late' : today ? 'today' : counts ? undefined : 'over'}>
      {late && <IconAlarm size={14} role="img" aria-label={t('orderList.late')} />}
      <RelativeTime at={promisedAt} by="day" />
    </span>
  )
}
