import { formatMoney } from '@amparo/contracts/model/money'
import { type EditOrder, type Order, orders } from '@amparo/contracts/staff/orders'
import { CallError } from '@amparo/web/api/call'
import { formatDate } from '@amparo/web/format/dates'
import { localeOf } from '@amparo/web/format/place'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { errorText } from '../../../data/error-text.ts'
import { saveVersioned } from '../../../data/save-versioned.ts'
import { useAction } from '../../../data/use-action.ts'
import { keyOf } from '../../../data/use-endpoint.ts'
import { usePlace } from '../../../data/use-place.ts'
import { staffCall } from '../../../session/staff-call.ts'
import { showError, showToast } from '../../../ui/toast.tsx'
import { deviceName } from '../../devices/device-name.ts'

export type OrderValues = z.output<typeof EditOrder>

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

interface Save {
  /** What the person read when they began to change it. */
  base: Order
  changes: Partial<OrderValues>
  /** How the order looks with the change, for as long as the server has not said. */
  shown: Partial<Order>
  /** What is said once it is saved; left out: which fact changed. */
  done?: string
}

/**
 * Saves changes of an order's facts: shown at once, with a way back. Where a colleague changed the same fact meanwhile,
 * the person is shown what and chooses.
 */
export function useOrderEdit(): (save: Save) => Promise<void> {
  const { t } = useTranslation()
  const client = useQueryClient()
  const words = useOrderWords()
  const edit = useAction(orders.edit, { quiet: true, stale: [orders.activities, orders.list, orders.counts] })

  const save = async ({ base, changes, shown, done }: Save): Promise<void> => {
    const params = { id: base.id }
    const key = keyOf(orders.get, { params })
    await client.cancelQueries({ queryKey: key })
    const before = client.getQueryData<Order>(key)
    client.setQueryData<Order>(key, (now) => now && { ...now, ...shown })
    let current = base
    try {
      const saved = await saveVersioned(base, changes, {
        read: async () => (current = await staffCall(orders.get, { params })),
        write: (body, version) => edit.run({ params, body, version }),
        valuesOf,
        describe: (field, value) => {
          const theirs = value === valuesOf(current)[field]
          return { label: words.label(field), text: words.text(field, theirs ? current : { ...base, ...shown }) }
        },
      })
      client.setQueryData(key, saved)
      const names = Object.keys(changes) as (keyof OrderValues)[]
      showToast(done ?? t('order.facts.changed', { name: words.label(names[0]!) }), {
        label: t('ui.undo'),
        run: () => {
          const was = valuesOf(base)
          const back = Object.fromEntries(names.map((name) => [name, was[name]])) as Partial<OrderValues>
          void save({ base: saved, changes: back, shown: {}, done: t('ui.edited') }).catch(() => undefined)
        },
      })
    } catch (error) {
      client.setQueryData(key, before)
      void client.invalidateQueries({ queryKey: key })
      showError(error instanceof CallError && error.code === 'version_stale' ? t('order.facts.stale') : errorText(t, error))
      throw error
    }
  }
  return save
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
