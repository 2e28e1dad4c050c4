import { isOver } from '@amparo/contracts/model/stages'
import type { OrderStatus, StatusCategory } from '@amparo/contracts/staff/statuses'

/**
 * The status that comes next as a rule. The company keeps its statuses in the order of its work: so it is the one after
 * the present one, only that nothing leads to a cancellation, and from what is ready the way goes out of the door.
 */
export function suggestStatus(statuses: readonly OrderStatus[], present: { id: string; category: StatusCategory | null }): OrderStatus | undefined {
  const { category } = present
  if (!category || isOver(category)) return undefined
  const leads = (status: OrderStatus) =>
    category === 'READY' ? status.category === 'DELIVERED' : status.category !== 'CANCELLED' && status.category !== 'NEW'
  const at = statuses.findIndex(({ id }) => id === present.id)
  return at < 0 ? undefined : (statuses.slice(at + 1).find(leads) ?? statuses.slice(0, at).find((status) => category === 'READY' && leads(status)))
}
