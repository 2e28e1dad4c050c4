import { formatMoney } from '@amparo/contracts/model/money'
import { formatPhone } from '@amparo/contracts/model/phones'
import { type Order, orders } from '@amparo/contracts/staff/orders'
import { localeOf } from '@amparo/web/format/place'
import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { usePlace } from '../../../data/use-place.ts'
import { Fact, Facts } from '../../../ui/facts/facts.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { PersonName } from '../../../ui/person-avatar.tsx'
import { RowsSkeleton } from '../../../ui/rows-skeleton.tsx'
import { StatusBadge } from '../../../ui/status-badge.tsx'
import { DeviceWords } from './order-columns.tsx'
import classes from './order-summary.module.css'
import { Promised } from './promised.tsx'

export function OrderSummary({ id }: { id: string }) {
  const query = useEndpoint(orders.get, { params: { id } })
  return (
    <Loaded query={query} skeleton={<RowsSkeleton rows={8} />}>
      {(order) => <Summary order={order} />}
    </Loaded>
  )
}

function Summary({ order }: { order: Order }) {
  const { t } = useTranslation()
  const place = usePlace()
  return (
    <div className={classes.summary}>
      <h2 className={classes.title}>
        {order.code} · {order.customer.displayName}
      </h2>
      <StatusBadge status={order.status} size="lg" />
      <p className={classes.reason}>{order.reason}</p>
      <Facts label={order.code}>
        <Fact label={t('customers.phone')}>
          {order.customer.phone && <Anchor href={`tel:${order.customer.phone}`}>{formatPhone(order.customer.phone)}</Anchor>}
        </Fact>
        <Fact label={t('orderList.columns.device')}>{order.device && <DeviceWords row={order} />}</Fact>
        <Fact label={t('orderList.columns.technician')}>{order.technician && <PersonName person={order.technician} />}</Fact>
        <Fact label={t('orderList.columns.location')}>{order.location.name}</Fact>
        <Fact label={t('orderList.columns.promised')}>{order.promisedAt && <Promised order={order} />}</Fact>
        <Fact label={t('orderList.price')}>{order.price && formatMoney(order.price.amount, order.price.currency, localeOf(place))}</Fact>
      </Facts>
    </div>
  )
}
