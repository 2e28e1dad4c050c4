import type { OrderStatus, StatusCategory } from '@amparo/contracts/staff/statuses'

/** The two lists of statuses, as the address and the API name them. */
export const statusKinds = ['public-statuses', 'internal-statuses'] as const
export type StatusKind = (typeof statusKinds)[number]

export function statusKindIn(address: string | undefined): StatusKind | undefined {
  return statusKinds.find((kind) => kind === address)
}

export const sectionOf = { 'public-statuses': 'publicStatuses', 'internal-statuses': 'internalStatuses' } as const

export const categories: readonly StatusCategory[] = ['NEW', 'WORKING', 'WAITING', 'READY', 'DELIVERED', 'CANCELLED']

/** The orders that stand in a status. */
export function ordersIn(status: Pick<OrderStatus, 'id' | 'kind'>): string {
  return status.kind === 'PUBLIC' ? `/orders?statusId=${status.id}` : `/orders?internalStatusId=${status.id}`
}
