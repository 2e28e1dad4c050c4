import { type Customer, type Device, devices } from '@amparo/contracts/staff/customers'
import { ActionIcon, Button, Menu, Switch } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconDots, IconPencil, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useEndpointPages } from '../../data/use-endpoint.ts'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'
import { Section } from '../../ui/split-page.tsx'
import { ErrorState, NothingYet } from '../../ui/states.tsx'
import { DevicePanel } from '../devices/device-form.tsx'
import { deviceName } from '../devices/device-name.ts'
import { useDeviceRetirement } from '../devices/use-device-retirement.ts'
import classes from './customer-devices.module.css'

/** The things a customer brings, added and changed in a panel beside. */
export function CustomerDevices({ customer }: { customer: Customer }) {
  const { t } = useTranslation()
  const [retired, setRetired] = useState(false)
  const [panel, setPanel] = useState<{ device?: Device }>()
  const present = useEndpointPages(devices.list, { query: { customerId: customer.id } })
  const gone = useEndpointPages(devices.list, { query: { customerId: customer.id, retired: true } })
  const rows = [...(present.data?.rows ?? []), ...(retired ? (gone.data?.rows ?? []) : [])]

  return (
    <Section
      title={t('customers.page.devices')}
      count={present.data?.rows.length}
      action={
        customer.can.edit &&
        !customer.retiredAt && (
          <Button variant="subtle" leftSection={<IconPlus size={15} />} onClick={() => setPanel({})}>
            {t('customers.page.addDevice')}
          </Button>
        )
      }
    >
      {present.isPending ? (
        <RowsSkeleton rows={3} height={46} />
      ) : present.isError && !present.data ? (
        <ErrorState error={present.error} onRetry={() => void present.refetch()} />
      ) : rows.length ? (
        <ul className={classes.devices}>
          {rows.map((device) => (
            <DeviceLine key={device.id} device={device} onEdit={() => setPanel({ device })} />
          ))}
        </ul>
      ) : (
        <NothingYet text={t('customers.page.noDevices')} />
      )}
      {(gone.data?.rows.length ?? 0) > 0 && (
        <Switch
          size="xs"
          mt={8}
          label={t('customers.page.showRetiredDevices')}
          checked={retired}
          onChange={(event) => setRetired(event.currentTarget.checked)}
        />
      )}
      {panel && <DevicePanel customerId={customer.id} {...panel} onClose={() => setPanel(undefined)} />}
    </Section>
  )
}

function DeviceLine({ device, onEdit }: { device: Device; onEdit: () => void }) {
  const { t } = useTranslation()
  const { retire, restore } = useDeviceRetirement()
  const params = { id: device.id }
  const name = deviceName(device) || t('devices.unnamed')
  return (
    <li className={classes.device} data-faded={device.retiredAt ? true : undefined}>
      <Link to={`/devices/${device.id}`} className={classes.link}>
        <span className={classes.name}>{name}</span>
        <span className={classes.detail}>
          {[name === device.kind ? '' : device.kind, device.serial && t('devices.serialShort', { serial: device.serial })]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </Link>
      <span className={classes.orders}>{device.retiredAt ? t('devices.retired') : t('devices.orders', { count: device.orderCount })}</span>
      {device.can.edit && (
        <Menu>
          <Menu.Target>
            <ActionIcon aria-label={`${t('ui.more')}: ${name}`}>
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={16} />} onClick={onEdit}>
              {t('devices.edit')}
            </Menu.Item>
            {device.retiredAt ? (
              <Menu.Item leftSection={<IconArchiveOff size={16} />} onClick={() => restore.start({ params })}>
                {t('ui.restore')}
              </Menu.Item>
            ) : (
              <Menu.Item leftSection={<IconArchive size={16} />} onClick={() => retire.start({ params })}>
                {t('ui.retire')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  )
}
