import type { OrderRow } from '@amparo/contracts/staff/orders'
import { RowCard } from '../../../ui/list/row-card.tsx'
import { useStageLimits } from '../../stages/over-stage.tsx'
import { DeviceWords, StatusWords } from './order-columns.tsx'
import { Promised } from './promised.tsx'

export function OrderCard({ row }: { row: OrderRow }) {
  const limitDays = useStageLimits('ORDERS')(row.status.id)
  return (
    <RowCard
      who={row.customer.displayName}
      due={<Promised order={row} />}
      code={row.code}
      what={<DeviceWords row={row} />}
      state={<StatusWords row={row} limitDays={limitDays} />}
      person={row.technician}
    />
  )
}
