import type { OrderRow } from '@amparo/contracts/staff/orders'

const owed = new Set(['NEW', 'WORKING', 'WAITING'])

/** Whether the shop still owes the customer something: elsewhere a promise that has passed is nobody's worry. */
export function isOwed({ status }: Pick<OrderRow, 'status'>): boolean {
  return owed.has(status.category ?? '')
}
