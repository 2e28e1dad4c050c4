import type { Order } from '@amparo/contracts/staff/orders'
import { formatDate } from '@amparo/web/format/dates'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { usePlace } from '../../../data/use-place.ts'
import { Section } from '../../../ui/split-page.tsx'
import { StatusBadge } from '../../../ui/status-badge.tsx'
import classes from './order-lists.module.css'

/** What the same device came for at other times. */
export function EarlierOrders({ order }: { order: Order }) {
  const { t } = useTranslation()
  const place = usePlace()
  if (!order.earlierOrders.length) return null
  return (
    <Section title={t('order.earlier.title')} count={order.earlierOrders.length}>
      <ul className={classes.lines}>
        {order.earlierOrders.map(({ id, code, reason, receivedAt, status }) => (
          <li key={id}>
            <Link to={`/orders/${id}`} className={classes.line}>
              <span className={classes.first}>
                <span className={classes.code}>{code}</span> {reason}
              </span>
              <span className={classes.second}>
                <StatusBadge status={status} /> · {formatDate(receivedAt, place)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
