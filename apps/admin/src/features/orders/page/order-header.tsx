import type { Order } from '@amparo/contracts/staff/orders'
import { Anchor } from '@mantine/core'
import { IconDevices2 } from '@tabler/icons-react'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import classes from '../../../ui/subject/subject-header.module.css'
import { SubjectHeader } from '../../../ui/subject/subject-header.tsx'
import { deviceName } from '../../devices/device-name.ts'
import { WhatsappPopover } from '../whatsapp/whatsapp-popover.tsx'

type Props = { order: Order } & Pick<ComponentProps<typeof SubjectHeader>, 'place' | 'actions' | 'primary' | 'menu'>

/** Which order it is, whose, of what. */
export function OrderHeader({ order, ...props }: Props) {
  const { t } = useTranslation()
  const { customer, device } = order
  return (
    <SubjectHeader
      {...props}
      code={order.code}
      title={
        <Anchor component={Link} to={`/customers/${customer.id}`} c="inherit" inherit>
          {customer.displayName}
        </Anchor>
      }
      icon={IconDevices2}
      about={
        device ? (
          <span>
            <Anchor component={Link} to={`/devices/${device.id}`} c="inherit" fw={550} inherit>
              {deviceName(device) || t('devices.unnamed')}
            </Anchor>
            {device.kind && deviceName(device) !== device.kind && <span className={classes.quiet}> · {device.kind}</span>}
            {device.serial && <span className={classes.quiet}> · {t('order.serial', { serial: device.serial })}</span>}
          </span>
        ) : (
          <span className={classes.quiet}>{t('order.noDevice')}</span>
        )
      }
      contact={{
        label: t('order.contact.label'),
        phone: customer.phones[0]?.e164,
        email: customer.email,
        whatsapp: (_, way) => (
          <WhatsappPopover order={order}>{(toggle) => <Anchor component="button" type="button" onClick={toggle} {...way} />}</WhatsappPopover>
        ),
      }}
    />
  )
}
