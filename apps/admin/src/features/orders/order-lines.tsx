import type { OrderRow } from '@amparo/contracts/staff/orders'
import { daysUntil } from '@amparo/web/format/dates'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { usePlace } from '../../data/use-place.ts'
import classes from '../../ui/lines.module.css'
import { useNow } from '../../ui/now.ts'
import { PersonAvatar } from '../../ui/person-avatar.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { deviceName } from '../devices/device-name.ts'
import { isOwed } from './owed.ts'

interface Props {
  orders: readonly OrderRow[]
  label: string
  /** What the page is about already, and need not be said in each line. */
  without?: 'customer' | 'device'
}

/** Orders as short lines: beside a customer, under a device, on the home page. */
export function OrderLines({ orders, label, without }: Props) {
  return (
    <ul className={classes.lines} aria-label={label}>
      {orders.map((order) => (
        <li key={order.id}>
          <Link to={`/orders/${order.id}`} className={classes.line}>
            <span className={classes.code}>{order.code}</span>
            <span className={classes.what}>
              {without !== 'customer' && <span className={classes.customer}>{order.customer.displayName}</span>}
              <span className={classes.device}>
                {without === 'device' || !order.device ? order.reason : [deviceName(order.device), order.reason].filter(Boolean).join(' · ')}
              </span>
            </span>
            <span className={classes.status}>
              <StatusBadge status={order.status} />
            </span>
            <span className={classes.when}>
              <Due order={order} />
            </span>
            <span className={classes.who}>{order.technician && <PersonAvatar person={order.technician} size={20} />}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** When it was promised, in a colour that hurries once that has passed; where nothing is owed, when it last moved. */
export function Due({ order }: { order: Pick<OrderRow, 'promisedAt' | 'updatedAt' | 'status'> }) {
  const { t } = useTranslation()
  const { timeZone } = usePlace()
  const now = useNow()
  if (!order.promisedAt || !isOwed(order)) return <RelativeTime at={order.updatedAt} />
  const days = daysUntil(order.promisedAt, now, timeZone)
  const late = new Date(order.promisedAt) < now
  return (
    <span className={classes.due} data-late={late || undefined} data-soon={(days === 0 && !late) || undefined}>
      {t(late ? 'home.due.late' : 'home.due.next')} <RelativeTime at={order.promisedAt} by="day" />
    </span>
  )
}
