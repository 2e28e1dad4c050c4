import { Id } from '@amparo/contracts/common'
import { OrderQuery } from '@amparo/contracts/staff/order-filter'
import { useSearchParams } from 'react-router'
import type { z } from 'zod'
import { type AddressState, useAddressState, writeAddress } from '../../../ui/use-address-state.ts'

/** The contract's query, the order that is shown beside the list, and the saved view that it began with. */
const OrderAddress = OrderQuery.omit({ cursor: true, limit: true }).extend({ beside: Id.optional(), view: Id.optional() })
export type OrderAddressState = z.output<typeof OrderAddress>

/** The address of the list of orders for a filter. */
export function ordersAddress(state: Partial<OrderAddressState>): string {
  return writeAddress(OrderAddress, state)
}

export interface OrderAddressChange extends Pick<AddressState<typeof OrderAddress>, 'state' | 'become'> {
  bare: boolean
  change: (part: Partial<OrderAddressState>, how?: { replace?: boolean }) => void
}

/** Filters, words, order and the order beside the list live in the address; changing only that leaves the page where it is scrolled to. */
export function useOrderAddress(): OrderAddressChange {
  const [params] = useSearchParams()
  const { state, change, become } = useAddressState(OrderAddress)
  return {
    state,
    bare: params.size === 0,
    change: (part, how) => change(part, { ...how, stay: Object.keys(part).every((key) => key === 'beside') }),
    become,
  }
}
