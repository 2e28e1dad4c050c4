import { type OrderStatus, statuses } from '@amparo/contracts/staff/statuses'
import { useEndpoint } from '../../data/use-endpoint.ts'

export type StatusKinds = 'public-statuses' | 'internal-statuses'

export interface Statuses {
  /** Those that an order can be put in, in their order. */
  current: OrderStatus[]
  /** Retired ones too: history speaks of them. */
  find: (id: string | null | undefined) => OrderStatus | undefined
}

export function useStatuses(kind: StatusKinds): Statuses {
  const { data } = useEndpoint(statuses.list, { params: { kind }, query: { includeRetired: true } }, { staleTime: 5 * 60_000 })
  const all = data?.data ?? []
  return { current: all.filter(({ retiredAt }) => !retiredAt), find: (id) => all.find((status) => status.id === id) }
}
