import type { OrderStatus, StatusCategory } from '@amparo/contracts/staff/settings'

/** Where work usually goes from a status of each category. */
const onward: Record<StatusCategory, readonly StatusCategory[]> = {
  NEW: ['WORKING'],
  WORKING: ['WORKING', 'READY'],
  WAITING: ['WORKING', 'READY'],
  READY: ['DELIVERED'],
  DELIVERED: [],
  CANCELLED: [],
}

/** The status that comes next as a rule: the first after the present one that leads onward, else the first at all. */
export function suggestStatus(statuses: readonly OrderStatus[], present: { id: string; category: StatusCategory | null }): OrderStatus | undefined {
  if (!present.category) return undefined
  const wanted = onward[present.category]
  const leads = ({ id, category }: OrderStatus) => id !== present.id && category !== null && wanted.includes(category)
  const at = statuses.findIndex(({ id }) => id === present.id)
  return statuses.slice(at + 1).find(leads) ?? statuses.find(leads)
}
