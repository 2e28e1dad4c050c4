import type { OrderFilter } from '@amparo/contracts/staff/order-filter'
import type { StatusCategory } from '@amparo/contracts/staff/statuses'

/** The orders that are still here, and of these the ones in the shop's own hands. */
const open: readonly StatusCategory[] = ['NEW', 'WORKING', 'WAITING', 'READY']
const inHand: readonly StatusCategory[] = ['NEW', 'WORKING']
const every: readonly StatusCategory[] = [...open, 'DELIVERED', 'CANCELLED']

export const orderViews = ['current', 'ready', 'overdue', 'waiting', 'mine', 'unassigned', 'all', 'retired'] as const
export type ListView = (typeof orderViews)[number]

/** What makes a view; everything else narrows within it. */
export type ViewFilter = Pick<Partial<OrderFilter>, 'category' | 'technicianId' | 'overdue' | 'retired'>

export function filterOf(view: ListView, myId: string): ViewFilter {
  switch (view) {
    case 'current':
      return { category: [...inHand] }
    case 'waiting':
      return { category: ['WAITING'] }
    case 'ready':
      return { category: ['READY'] }
    case 'overdue':
      return { overdue: true }
    case 'mine':
      return { category: [...open], technicianId: [myId] }
    case 'unassigned':
      return { category: [...open], technicianId: ['none'] }
    // Named in full, so that the bare address can be the view that one works in.
    case 'all':
      return { category: [...every] }
    case 'retired':
      return { retired: true }
  }
}

const sameSet = (one: readonly string[] = [], other: readonly string[] = []) =>
  one.length === other.length && one.every((item) => other.includes(item))

/** The view that a filter stands in. A filter of no view, such as the orders of one customer, stands in all. */
export function viewOf(filter: Partial<OrderFilter>, myId: string): ListView {
  if (filter.retired) return 'retired'
  if (filter.overdue && !filter.category) return 'overdue'
  const found = orderViews.find((view) => {
    const own = filterOf(view, myId)
    return own.category && sameSet(own.category, filter.category) && (!own.technicianId || sameSet(own.technicianId, filter.technicianId))
  })
  return found ?? 'all'
}

/** Another view keeps what is not its own: the location and the words, but neither statuses nor a technician of the one before. */
export function intoView<F extends Partial<OrderFilter>>(filter: F, view: ListView, myId: string): F {
  const kept = { ...filter }
  for (const key of ['category', 'technicianId', 'overdue', 'retired', 'statusId'] as const) delete kept[key]
  return { ...kept, ...filterOf(view, myId) }
}

/** What narrows the list beyond its view. */
export function narrowsView(filter: Partial<OrderFilter>, myId: string): boolean {
  const own = filterOf(viewOf(filter, myId), myId)
  const set = (value: unknown) => value !== undefined && value !== '' && value !== false && !(Array.isArray(value) && !value.length)
  return (
    set(filter.q) ||
    set(filter.statusId) ||
    set(filter.internalStatusId) ||
    set(filter.locationId) ||
    set(filter.customerId) ||
    set(filter.deviceId) ||
    set(filter.receivedFrom) ||
    set(filter.receivedTo) ||
    set(filter.promisedFrom) ||
    set(filter.promisedTo) ||
    set(filter.statusFrom) ||
    set(filter.statusBefore) ||
    filter.closed !== undefined ||
    (set(filter.overdue) && !own.overdue) ||
    (set(filter.category) && !sameSet(filter.category, own.category)) ||
    (set(filter.technicianId) && !sameSet(filter.technicianId, own.technicianId))
  )
}

/** What the server is asked: all categories at once are no condition. */
export function asked<F extends Partial<OrderFilter>>(filter: F): F {
  if (!sameSet(filter.category, every)) return filter
  const { category: _, ...rest } = filter
  return rest as F
}
