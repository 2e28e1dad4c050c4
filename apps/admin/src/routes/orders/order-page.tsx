import { Anchor } from '@mantine/core'
import { IconChevronLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { OrderView } from '../../features/orders/page/order-view.tsx'
import { useMe } from '../../session/session.ts'
import classes from './order-page.module.css'

export function Component() {
  const { t } = useTranslation()
  const { id } = useParams() as { id: string }
  const { organization } = useMe()
  return (
    <div className={classes.page}>
      <OrderView
        key={id}
        id={id}
        place="page"
        above={
          <Anchor component={Link} to="/orders" className={classes.back!}>
            <IconChevronLeft size={14} aria-hidden />
            {t('order.back')}
          </Anchor>
        }
      >
        {({ code, customer }) => <title>{`${code} ${customer.displayName} · ${organization.name}`}</title>}
      </OrderView>
    </div>
  )
}
