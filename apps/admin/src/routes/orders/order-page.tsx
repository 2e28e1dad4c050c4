import { useParams } from 'react-router'
import { OrderView } from '../../features/orders/page/order-view.tsx'
import { useMe } from '../../session/session.ts'
import classes from './order-page.module.css'
import { OrdersLink } from './orders-link.tsx'

export function Component() {
  const { id } = useParams() as { id: string }
  const { organization } = useMe()
  return (
    <div className={classes.page}>
      <OrderView key={id} id={id} place="page" above={<OrdersLink />}>
        {({ code, customer }) => <title>{`${code} ${customer.displayName} · ${organization.name}`}</title>}
      </OrderView>
    </div>
  )
}
