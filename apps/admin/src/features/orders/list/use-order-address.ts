import { Id } from '@amparo/contracts/common'
import { OrderQuery } from '@amparo/contracts/staff/order-filter'
import type { z } from 'zod'
import { useListAddress } from '../../../ui/list/use-list-address.ts'
import { writeAddress } from '../../../ui/use-address-state.ts'

/** The contract's query, the order that is shown beside the list, and the saved view that it began with. */
const OrderAddress = OrderQuery.omit({ cursor: true, limit: true }).extend({ beside: Id.optional(), view: Id.optional() })
export type OrderAddressState = z.output<typeof OrderAddress>

export const useOrderAddress = () => useListAddress(OrderAddress)
export type OrderAddressChange = ReturnType<typeof useOrderAddress>

/** The address of the list of orders for a filter. */
export function ordersAddress(state: Partial<OrderAddressState>): string {
  return writeAddress(OrderAddress, state)
}
