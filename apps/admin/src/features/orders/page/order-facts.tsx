import { formatMoney } from '@amparo/contracts/model/money'
import { devices } from '@amparo/contracts/staff/customers'
import type { Order } from '@amparo/contracts/staff/orders'
import { locations } from '@amparo/contracts/staff/settings'
import { formatDate } from '@amparo/web/format/dates'
import { localeOf } from '@amparo/web/format/place'
import { Loader } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { usePlace } from '../../../data/use-place.ts'
import { useMe } from '../../../session/session.ts'
import { EditableFact, Fact, Facts, SelectFact, TextFact } from '../../../ui/facts/facts.tsx'
import { late } from '../../../ui/late.tsx'
import { PersonName } from '../../../ui/person-avatar.tsx'
import { Section } from '../../../ui/split-page.tsx'
import { deviceName } from '../../devices/device-name.ts'
import { useTechnicians } from '../use-technicians.ts'
import { MoneyInput } from './money-input.tsx'
import classes from './order-facts.module.css'
import { useOrderEdit } from './use-order-edit.ts'

/** The calendar comes when somebody wants to change a date. */
const PromiseEditor = late(
  () => import('./promise-editor.tsx'),
  () => <Loader size="xs" m={9} />,
)

/** What is known of the work, each fact changed where it stands. */
export function OrderFacts({ order }: { order: Order }) {
  const { t } = useTranslation()
  const place = usePlace()
  const { organization } = useMe()
  const saveOrder = useOrderEdit()
  const technicians = useTechnicians()
  const places = useEndpoint(locations.list, { query: {} }, { staleTime: 5 * 60_000, enabled: order.can.edit })
  const owned = useEndpoint(devices.list, { query: { customerId: order.customer.id } }, { staleTime: 60_000, enabled: order.can.edit })

  // What stood there when the person began to type is what they are changing, whatever a colleague does meanwhile.
  const base = useRef(order)
  const onFocus = (event: React.FocusEvent) => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement || !event.currentTarget.contains(event.relatedTarget))
      base.current = order
  }
  type Changes = Parameters<typeof saveOrder>[0]['changes']
  const save = (changes: Changes, shown: Partial<Order>) => saveOrder({ base: base.current, changes, shown })
  const { can } = order
  const ownedDevices = owned.data?.data ?? []
  const currency = order.price?.currency ?? organization.currency

  return (
    <div className={classes.facts} onFocusCapture={onFocus} onPointerDownCapture={() => (base.current = order)}>
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
            editor={(editor) => <PromiseEditor label={t('order.facts.promisedAt')} {...editor} />}
          />
          <EditableFact
            label={t('order.facts.price')}
            value={order.price?.amount ?? null}
            show={order.price && <span className="tabular">{formatMoney(order.price.amount, order.price.currency, localeOf(place))}</span>}
            onSave={can.edit && ((price) => save({ price }, { price: price === null ? null : { amount: price, currency } }))}
            editor={({ value, save, leave }) => (
              <MoneyInput label={t('order.facts.price')} amount={value} currency={currency} onSave={save} onLeave={leave} />
            )}
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
        </Facts>
      </Section>
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

/** The one that stands there is offered even where it has been retired since. */
function optionsWith(rows: readonly { id: string; name: string }[], present: { id: string; name: string } | null) {
  const options = rows.map(({ id, name }) => ({ value: id, label: name }))
  return present && !rows.some(({ id }) => id === present.id) ? [{ value: present.id, label: present.name }, ...options] : options
}
