import { devices } from '@amparo/contracts/staff/customers'
import type { Order } from '@amparo/contracts/staff/orders'
import { locations } from '@amparo/contracts/staff/settings'
import { formatDate } from '@amparo/web/format/dates'
import { ActionIcon, Anchor, Loader } from '@mantine/core'
import { IconArrowBack, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { usePlace } from '../../../data/use-place.ts'
import { EditableFact, Fact, Facts, SelectFact, TextFact } from '../../../ui/facts/facts.tsx'
import { useFactBase } from '../../../ui/facts/use-fact-base.ts'
import { late } from '../../../ui/late.tsx'
import { PersonName } from '../../../ui/person-avatar.tsx'
import { Section } from '../../../ui/split-page.tsx'
import { deviceName } from '../../devices/device-name.ts'
import { useTechnicians } from '../use-technicians.ts'
import classes from './order-facts.module.css'
import { useOrderEdit } from './use-order-edit.ts'

/** The calendar comes when somebody wants to change a date. */
const MomentEditor = late(
  () => import('../../../ui/facts/moment-editor.tsx'),
  () => <Loader size="xs" m={9} />,
)

/** What is known of the work, each fact changed where it stands. */
export function OrderFacts({ order, children }: { order: Order; children?: ReactNode }) {
  const { t } = useTranslation()
  const place = usePlace()
  const { save, watch } = useFactBase(order, useOrderEdit())
  const technicians = useTechnicians()
  const places = useEndpoint(locations.list, { query: {} }, { staleTime: 5 * 60_000, enabled: order.can.edit })
  const owned = useEndpoint(devices.list, { query: { customerId: order.customer.id } }, { staleTime: 60_000, enabled: order.can.edit })

  const { can } = order
  const ownedDevices = owned.data?.data ?? []

  return (
    <div className={classes.facts} {...watch}>
      <Section title={t('order.facts.work')}>
        <Facts label={t('order.facts.work')}>
          <SelectFact
            label={t('order.facts.technician')}
            value={order.technician?.id ?? null}
            show={order.technician && <PersonName person={order.technician} />}
            clearable
            options={optionsWith(technicians, order.technician)}
            onSave={
              can.assign &&
              can.edit &&
              ((id) => {
                const person = technicians.find((one) => one.id === id)
                return save({ technicianId: id }, { technician: person ? { id: person.id, name: person.name, photoUrl: person.photoUrl } : null })
              })
            }
          />
          <SelectFact
            label={t('order.facts.location')}
            value={order.location.id}
            show={order.location.name}
            options={optionsWith(places.data?.data ?? [], order.location)}
            onSave={
              can.edit &&
              (async (id) => {
                const location = places.data?.data.find((one) => one.id === id)
                if (location) await save({ locationId: location.id }, { location: { id: location.id, name: location.name } })
              })
            }
          />
          <EditableFact
            label={t('order.facts.promisedAt')}
            value={order.promisedAt as string | null}
            show={order.promisedAt && formatDate(order.promisedAt, place, 'moment')}
            chosen
            onSave={
              can.edit && ((promisedAt) => save({ promisedAt: promisedAt as Order['promisedAt'] }, { promisedAt: promisedAt as Order['promisedAt'] }))
            }
            editor={(editor) => <MomentEditor label={t('order.facts.promisedAt')} {...editor} />}
          />
          <SelectFact
            label={t('order.facts.device')}
            value={order.device?.id ?? null}
            show={order.device && (deviceName(order.device) || t('devices.unnamed'))}
            clearable
            options={optionsWith(
              ownedDevices.map((device) => ({
                id: device.id,
                name: [deviceName(device) || t('devices.unnamed'), device.serial].filter(Boolean).join(' · '),
              })),
              order.device && { id: order.device.id, name: deviceName(order.device) || t('devices.unnamed') },
            )}
            onSave={
              can.edit &&
              ((id) => {
                const device = ownedDevices.find((one) => one.id === id)
                return save({ deviceId: id }, { device: device ?? null })
              })
            }
          />
          {order.device?.serial && <Fact label={t('order.facts.serial')}>{order.device.serial}</Fact>}
          {!order.origin && can.edit && order.earlierOrders.length > 0 && (
            <SelectFact
              label={t('order.facts.origin')}
              value={null}
              show={null}
              options={order.earlierOrders.map(({ id, code, reason }) => ({ value: id, label: `${code} · ${reason}` }))}
              onSave={(id) => {
                const origin = order.earlierOrders.find((one) => one.id === id)
                return save({ originOrderId: id }, { origin: origin ? { id: origin.id, code: origin.code } : null })
              }}
            />
          )}
        </Facts>
        {(order.origin !== null || order.returns.length > 0) && (
          <Returns order={order} {...(can.edit && { onDrop: () => void save({ originOrderId: null }, { origin: null }).catch(() => undefined) })} />
        )}
      </Section>
      {children}
      <Section title={t('order.facts.intake')}>
        <Facts label={t('order.facts.intake')}>
          <TextFact
            label={t('order.facts.reason')}
            value={order.reason}
            long
            maxLength={4000}
            onSave={can.edit && (async (reason) => (reason.trim() ? save({ reason: reason.trim() }, { reason: reason.trim() }) : undefined))}
          />
          <TextFact
            label={t('order.facts.accessories')}
            value={order.accessories}
            long
            maxLength={1000}
            onSave={can.edit && ((accessories) => save({ accessories: accessories.trim() }, { accessories: accessories.trim() }))}
          />
          <TextFact
            label={t('order.facts.condition')}
            value={order.condition}
            long
            maxLength={2000}
            onSave={can.edit && ((condition) => save({ condition: condition.trim() }, { condition: condition.trim() }))}
          />
          <Fact label={t('order.received')}>
            {formatDate(order.receivedAt, place, 'moment')}
            {order.createdBy && <div className={classes.quiet}>{t('order.takenInBy', { name: order.createdBy.name })}</div>}
          </Fact>
        </Facts>
      </Section>
    </div>
  )
}

/** Where it came back from, and where it came back. */
function Returns({ order: { origin, returns }, onDrop }: { order: Order; onDrop?: () => void }) {
  const { t } = useTranslation()
  return (
    <p className={classes.returns}>
      <IconArrowBack size={15} aria-hidden />
      <span>
        {origin && (
          <Anchor component={Link} to={`/orders/${origin.id}`} inherit>
            {t('order.origin', { code: origin.code })}
          </Anchor>
        )}
        {origin && onDrop && (
          <ActionIcon size={22} className={classes.drop!} aria-label={t('order.dropOrigin', { code: origin.code })} onClick={onDrop}>
            <IconX size={13} />
          </ActionIcon>
        )}
        {origin && returns.length > 0 && ' · '}
        {returns.map(({ id, code }, index) => (
          <span key={id}>
            {index > 0 && ', '}
            <Anchor component={Link} to={`/orders/${id}`} inherit>
              {t('order.returned', { code })}
            </Anchor>
          </span>
        ))}
      </span>
    </p>
  )
}

/** The one that stands there is offered even where it has been retired since. */
function optionsWith(rows: readonly { id: string; name: string }[], present: { id: string; name: string } | null) {
  const options = rows.map(({ id, name }) => ({ value: id, label: name }))
  return present && !rows.some(({ id }) => id === present.id) ? [{ value: present.id, label: present.name }, ...options] : options
}
