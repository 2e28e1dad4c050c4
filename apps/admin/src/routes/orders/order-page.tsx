import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { ordersMemory } from '../../features/orders/orders-memory.ts'
import { OrderView } from '../../features/orders/page/order-view.tsx'
import { useMe } from '../../session/session.ts'
import { BackToList } from '../../ui/list/back-to-list.tsx'
import classes from './order-page.module.css'

export function Component() {
  const { t } = useTranslation()
  const { id } = useParams() as { id: string }
  const { organization } = useMe()
  return (
    <div className={classes.page}>
      <OrderView key={id} id={id} place="page" above={<BackToList memory={ordersMemory} label={t('order.back')} />}>
        {({ code, customer }) => <title>{`${code} ${customer.displayName} · ${organization.name}`}</title>}
      </OrderView>
    </div>
  )
}
