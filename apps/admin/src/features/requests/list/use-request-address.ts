import { Id } from '@amparo/contracts/common'
import { RequestFilter, RequestSort } from '@amparo/contracts/staff/request-filter'
import { useSearchParams } from 'react-router'
import type { z } from 'zod'
import { type AddressState, useAddressState, writeAddress } from '../../../ui/use-address-state.ts'

/** The contract's query, the request that is shown beside the list, and the saved view that it began with. */
const RequestAddress = RequestFilter.extend({ sort: RequestSort.default('dueAt'), beside: Id.optional(), view: Id.optional() })
export type RequestAddressState = z.output<typeof RequestAddress>

/** The address of the tray for a filter. */
export function requestsAddress(state: Partial<RequestAddressState>): string {
  return writeAddress(RequestAddress, state)
}

export interface RequestAddressChange extends Pick<AddressState<typeof RequestAddress>, 'state' | 'become'> {
  bare: boolean
  change: (part: Partial<RequestAddressState>, how?: { replace?: boolean }) => void
}

/** Filters, words, order and the request beside the list live in the address; changing only that leaves the page where it is scrolled to. */
export function useRequestAddress(): RequestAddressChange {
  const [params] = useSearchParams()
  const { state, change, become } = useAddressState(RequestAddress)
  return {
    state,
    bare: params.size === 0,
    change: (part, how) => change(part, { ...how, stay: Object.keys(part).every((key) => key === 'beside') }),
    become,
  }
}
