import { formatMoney } from '@amparo/contracts/model/money'
import { type EditOrder, type Order, orders } from '@amparo/contracts/staff/orders'
import { formatDate } from '@amparo/web/format/dates'
import { localeOf } from '@amparo/web/format/place'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { useAction } from '../../../data/use-action.ts'
import { keyOf } from '../../../data/use-endpoint.ts'
import { useFactEdit } from '../../../data/use-fact-edit.ts'
import { usePlace } from '../../../data/use-place.ts'
import { staffCall } from '../../../session/staff-call.ts'
import { deviceName } from '../../devices/device-name.ts'

type OrderValues = z.output<typeof EditOrder>

const valuesOf = (order: Order): OrderValues => ({
  customerId: order.customer.id,
  deviceId: order.device?.id ?? null,
  locationId: order.location.id,
  technicianId: order.technician?.id ?? null,
  reason: order.reason,
  accessories: order.accessories,
  condition: order.condition,
  price: order.price?.amount ?? null,
  discount: order.money.discount,
  kept: order.money.kept,
  promisedAt: order.promisedAt,
  originOrderId: order.origin?.id ?? null,
})

/** Saves changes of an order's facts. */
export function useOrderEdit() {
  const { t } = useTranslation()
  const words = useOrderWords()
  const edit = useAction(orders.edit, { quiet: true, stale: [orders.activities, orders.list, orders.counts] })
  return useFactEdit<Order, OrderValues>({
    keyOf: (id) => keyOf(orders.get, { params: { id } }),
    read: (id) => staffCall(orders.get, { params: { id } }),
    write: (id, body, version) => edit.run({ params: { id }, body, version }),
    valuesOf,
    words: { ...words, stale: t('order.facts.stale') },
  })
}

/** The facts of an order by name, and what they say. */
function useOrderWords() {
  const { t } = useTranslation()
  const place = usePlace()
  const names = {
    customerId: 'customer',
    deviceId: 'device',
    locationId: 'location',
    technicianId: 'technician',
    reason: 'reason',
    accessories: 'accessories',
    condition: 'condition',
    price: 'price',
    discount: 'discount',
    kept: 'kept',
    promisedAt: 'promisedAt',
    originOrderId: 'origin',
  } as const satisfies Record<keyof OrderValues, string>
  const amount = (order: Order, value: number) => formatMoney(value, order.money.currency, localeOf(place))
  const texts: Record<keyof OrderValues, (order: Order) => string | null | undefined> = {
    customerId: ({ customer }) => customer.displayName,
    deviceId: ({ device }) => device && deviceName(device),
    locationId: ({ location }) => location.name,
    technicianId: ({ technician }) => technician?.name,
    reason: ({ reason }) => reason,
    accessories: ({ accessories }) => accessories,
    condition: ({ condition }) => condition,
    price: (order) => order.price && amount(order, order.price.amount),
    discount: (order) => amount(order, order.money.discount),
    kept: (order) => amount(order, order.money.kept),
    promisedAt: ({ promisedAt }) => promisedAt && formatDate(promisedAt, place, 'moment'),
    originOrderId: ({ origin }) => origin?.code,
  }
  return {
    label: (field: keyof OrderValues) => t(`order.facts.${names[field]}`),
    text: (field: keyof OrderValues, order: Order) => texts[field](order) ?? '',
  }
}
