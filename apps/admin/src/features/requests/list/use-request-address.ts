import { Id } from '@amparo/contracts/common'
import { RequestQuery } from '@amparo/contracts/staff/request-filter'
import type { z } from 'zod'
import { useListAddress } from '../../../ui/list/use-list-address.ts'
import { writeAddress } from '../../../ui/use-address-state.ts'

/** The contract's query, the request that is shown beside the list, and the saved view that it began with. */
const RequestAddress = RequestQuery.omit({ cursor: true, limit: true }).extend({ beside: Id.optional(), view: Id.optional() })
export type RequestAddressState = z.output<typeof RequestAddress>

export const useRequestAddress = () => useListAddress(RequestAddress)
export type RequestAddressChange = ReturnType<typeof useRequestAddress>

/** The address of the tray for a filter. */
export function requestsAddress(state: Partial<RequestAddressState>): string {
  return writeAddress(RequestAddress, state)
}
