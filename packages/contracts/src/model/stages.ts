import type { StatusCategory } from '../staff/statuses.ts'

/** Whether an order has come to its end, handed over or called off: it waits for nothing any more but its money and its closing. */
export function isOver(category: StatusCategory | null): boolean {
  return category === 'DELIVERED' || category === 'CANCELLED'
}
