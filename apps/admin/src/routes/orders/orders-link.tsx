import { Anchor } from '@mantine/core'
import { IconChevronLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { cameFromList, listAddress } from '../../features/orders/list-address.ts'
import classes from './order-page.module.css'

/** The way back to the list as one left it. */
export function OrdersLink() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <Anchor
      component={Link}
      to={listAddress()}
      className={classes.back!}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || !cameFromList()) return
        event.preventDefault()
        void navigate(-1)
      }}
    >
      <IconChevronLeft size={14} aria-hidden />
      {t('order.back')}
    </Anchor>
  )
}
