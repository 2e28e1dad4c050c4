import { Anchor } from '@mantine/core'
import { IconChevronLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import classes from './order-page.module.css'

/** The way back to the list. */
export function OrdersLink() {
  const { t } = useTranslation()
  return (
    <Anchor component={Link} to="/orders" className={classes.back!}>
      <IconChevronLeft size={14} aria-hidden />
      {t('order.back')}
    </Anchor>
  )
}
