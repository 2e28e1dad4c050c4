import { formatPhone } from '@amparo/contracts/model/phones'
import type { Order } from '@amparo/contracts/staff/orders'
import { Anchor } from '@mantine/core'
import { IconBrandWhatsapp, IconDevices2, IconMail, IconPhone } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { deviceName } from '../../devices/device-name.ts'
import { WhatsappPopover } from '../whatsapp/whatsapp-popover.tsx'
import classes from './order-header.module.css'

interface Props {
  order: Order
  /** On a page the order is what it is about; in a panel something else is. */
  place: 'page' | 'panel'
  actions: ReactNode
}

/** Which order it is, whose, of what; the customer one click away. */
export function OrderHeader({ order, place, actions }: Props) {
  const { t } = useTranslation()
  const { customer, device } = order
  const Heading = place === 'page' ? 'h1' : 'h2'
  const phone = customer.phones[0]

  return (
    <header className={classes.header}>
      <div className={classes.words}>
        <Heading className={classes.title}>
          <span className={classes.code}>{order.code}</span>
          <Anchor component={Link} to={`/customers/${customer.id}`} className={classes.customer!} inherit>
            {customer.displayName}
          </Anchor>
        </Heading>
        <p className={classes.device}>
          <IconDevices2 size={15} aria-hidden />
          {device ? (
            <span>
              <Anchor component={Link} to={`/devices/${device.id}`} className={classes.deviceName!} inherit>
                {deviceName(device) || t('devices.unnamed')}
              </Anchor>
              {device.kind && deviceName(device) !== device.kind && <span className={classes.quiet}> · {device.kind}</span>}
              {device.serial && <span className={classes.quiet}> · {t('order.serial', { serial: device.serial })}</span>}
            </span>
          ) : (
            <span className={classes.quiet}>{t('order.noDevice')}</span>
          )}
        </p>
        <nav className={classes.contact} aria-label={t('order.contact.label')}>
          {phone && (
            <Anchor href={`tel:${phone.e164}`} className={classes.way!} aria-label={`${t('order.contact.call')}: ${formatPhone(phone.e164)}`}>
              <IconPhone size={15} aria-hidden />
              <span className={classes.long}>{formatPhone(phone.e164)}</span>
              <span className={classes.short}>{t('order.contact.call')}</span>
            </Anchor>
          )}
          {phone && (
            <WhatsappPopover order={order}>
              {(toggle) => (
                <Anchor component="button" type="button" className={classes.way!} onClick={toggle}>
                  <IconBrandWhatsapp size={15} aria-hidden />
                  {t('order.contact.whatsapp')}
                </Anchor>
              )}
            </WhatsappPopover>
          )}
          {customer.email && (
            <Anchor href={`mailto:${customer.email}`} className={classes.way!} aria-label={`${t('order.contact.mail')}: ${customer.email}`}>
              <IconMail size={15} aria-hidden />
              <span className={classes.long}>{customer.email}</span>
              <span className={classes.short}>{t('order.contact.mail')}</span>
            </Anchor>
          )}
        </nav>
      </div>
      <div className={classes.actions}>{actions}</div>
    </header>
  )
}
