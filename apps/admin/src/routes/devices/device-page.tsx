import { type Device, devices } from '@amparo/contracts/staff/customers'
import { orders } from '@amparo/contracts/staff/orders'
import { formatDate } from '@amparo/web/format/dates'
import { Anchor, Button } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useEndpoint, useEndpointPages } from '../../data/use-endpoint.ts'
import { usePlace } from '../../data/use-place.ts'
import { DevicePanel } from '../../features/devices/device-form.tsx'
import { deviceName } from '../../features/devices/device-name.ts'
import { useDeviceRetirement } from '../../features/devices/use-device-retirement.ts'
import { OrderLines } from '../../features/orders/order-lines.tsx'
import { useMay } from '../../session/permissions.ts'
import { Page } from '../../shell/page.tsx'
import { useShortcut } from '../../shell/shortcuts.ts'
import { Fact, Facts } from '../../ui/facts/facts.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { RetiredNotice, RetireMenu } from '../../ui/retirement.tsx'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'
import { Section, SplitPage } from '../../ui/split-page.tsx'
import { ErrorState, NothingYet } from '../../ui/states.tsx'

export function Component() {
  const { id } = useParams() as { id: string }
  const query = useEndpoint(devices.get, { params: { id } })
  return <Loaded query={query}>{(device) => <DevicePage device={device} />}</Loaded>
}

function DevicePage({ device }: { device: Device }) {
  const { t } = useTranslation()
  const place = usePlace()
  const mayOrder = useMay('orders.create')
  const [editing, setEditing] = useState(false)
  const { retire, restore } = useDeviceRetirement()
  const params = { id: device.id }
  useShortcut('e', 'edit', () => setEditing(true), { enabled: device.can.edit })

  return (
    <Page
      title={deviceName(device) || t('devices.unnamed')}
      back={{ to: `/customers/${device.customer.id}`, label: device.customer.displayName }}
      width="wide"
      meta={device.serial && <span className="tabular">{t('devices.serialShort', { serial: device.serial })}</span>}
      primary={
        mayOrder &&
        !device.retiredAt && (
          <Button component={Link} to={`/orders/new?customerId=${device.customer.id}&deviceId=${device.id}`} leftSection={<IconPlus size={15} />}>
            {t('devices.newOrder')}
          </Button>
        )
      }
      actions={
        device.can.edit && (
          <>
            <Button variant="default" leftSection={<IconPencil size={15} />} onClick={() => setEditing(true)}>
              {t('devices.edit')}
            </Button>
            <RetireMenu retired={device.retiredAt !== null} onRetire={() => retire.start({ params })} onRestore={() => restore.start({ params })} />
          </>
        )
      }
    >
      {device.retiredAt && (
        <RetiredNotice
          text={t('devices.retiredNotice')}
          onRestore={device.can.edit ? () => restore.start({ params }) : undefined}
          restoring={restore.pending}
        />
      )}
      <SplitPage
        aside={
          <Section title={t('customers.page.facts')}>
            <Facts label={t('customers.page.facts')}>
              <Fact label={t('devices.owner')}>
                <Anchor component={Link} to={`/customers/${device.customer.id}`} size="sm">
                  {device.customer.displayName}
                </Anchor>
              </Fact>
              <Fact label={t('devices.kind')}>{device.kind}</Fact>
              <Fact label={t('devices.brand')}>{device.brand}</Fact>
              <Fact label={t('devices.model')}>{device.model}</Fact>
              <Fact label={t('devices.serial')}>{device.serial}</Fact>
              <Fact label={t('devices.since')}>{formatDate(device.createdAt, place)}</Fact>
              {device.notes && <Fact label={t('devices.notes')}>{device.notes}</Fact>}
            </Facts>
          </Section>
        }
      >
        <DeviceOrders device={device} />
      </SplitPage>
      {editing && <DevicePanel customerId={device.customer.id} device={device} onClose={() => setEditing(false)} />}
    </Page>
  )
}

function DeviceOrders({ device }: { device: Device }) {
  const { t } = useTranslation()
  const pages = useEndpointPages(orders.list, { query: { deviceId: device.id } })
  const rows = pages.data?.rows ?? []
  return (
    <Section title={t('devices.history')} count={rows.length}>
      {pages.isPending ? (
        <RowsSkeleton rows={4} />
      ) : pages.isError && !pages.data ? (
        <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />
      ) : rows.length ? (
        <OrderLines orders={rows} label={t('devices.history')} without="device" />
      ) : (
        <NothingYet text={t('devices.noHistory')} />
      )}
    </Section>
  )
}
