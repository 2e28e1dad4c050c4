import type { OrderRow } from '@amparo/contracts/staff/orders'
import { PersonAvatar } from '../../../ui/person-avatar.tsx'
import { StatusBadge } from '../../../ui/status-badge.tsx'
import { OverStage, useStageLimits } from '../../stages/over-stage.tsx'
import classes from './order-card.module.css'
import { DeviceWords } from './order-columns.tsx'
import { Promised } from './promised.tsx'
import { StatusAge } from './status-age.tsx'

/** An order on a phone: who and until when, what, and where it stands. */
export function OrderCard({ row }: { row: OrderRow }) {
  const limitDays = useStageLimits('ORDERS')(row.status.id)
  return (
    <span className={classes.card}>
      <span className={classes.line}>
        <strong className={classes.customer}>{row.customer.displayName}</strong>
        <Promised order={row} />
      </span>
      <span className={classes.what}>
        <span className="tabular">{row.code}</span> · <DeviceWords row={row} />
      </span>
      <span className={classes.line}>
        <span className={classes.status}>
          <StatusBadge status={row.status} />
          <span className={classes.age}>
            <StatusAge since={row.statusAt} />
          </span>
          <OverStage limitDays={limitDays} since={row.statusAt} />
        </span>
        {row.technician && (
          <span className={classes.technician}>
            <PersonAvatar person={row.technician} size={20} />
            {row.technician.name.split(' ')[0]}
          </span>
        )}
      </span>
    </span>
  )
}
