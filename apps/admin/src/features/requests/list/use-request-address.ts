import { Id } from '@amparo/contracts/common'
import { RequestFilter, RequestSort } from '@amparo/contracts/staff/requests'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { z } from 'zod'
import { readAddress, writeAddress } from '../../../ui/use-address-state.ts'

/** The contract's query, the request that is shown beside the list, and the saved view that it began with. */
const RequestAddress = RequestFilter.extend({ sort: RequestSort.default('dueAt'), beside: Id.optional(), view: Id.optional() })
export type RequestAddressState = z.output<typeof RequestAddress>

/** The address of the tray for a filter. */
export function requestsAddress(state: Partial<RequestAddressState>): string {
  return writeAddress(RequestAddress, state)
}

export interface RequestAddressChange {
  state: RequestAddressState
  bare: boolean
  change: (part: Partial<RequestAddressState>, how?: { replace?: boolean }) => void
  /** Another state altogether. */
  become: (state: Partial<RequestAddressState>) => void
}

/** Filters, words, order and the request beside the list live in the address; changing them leaves the page where it is scrolled to. */
export function useRequestAddress(): RequestAddressChange {
  const [params, setParams] = useSearchParams()
  const state = useMemo(() => readAddress(RequestAddress, params), [params])
  return {
    state,
    bare: params.size === 0,
    change: (part, how) => {
      const onlyBeside = Object.keys(part).every((key) => key === 'beside')
      setParams(requestsAddress({ ...state, ...part }), { replace: how?.replace ?? false, preventScrollReset: onlyBeside })
    },
    become: (other) => setParams(requestsAddress(other)),
  }
}
