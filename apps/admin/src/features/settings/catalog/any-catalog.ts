import type { Localized } from '@amparo/contracts/common'
import type { Response } from '@amparo/contracts/endpoint'
import type { paymentMethods } from '@amparo/contracts/staff/payments'
import type { areas, intakeChannels, requestCategories, requestTypes } from '@amparo/contracts/staff/request-catalogs'

/** The company's lists that it writes and orders by hand: all have the same six endpoints. */
export type AnyCatalog = typeof paymentMethods | typeof intakeChannels | typeof areas | typeof requestTypes | typeof requestCategories
export type ItemOf<C extends AnyCatalog> = Response<C['edit']>
export type AnyItem = ItemOf<AnyCatalog>

export function labelOf(item: AnyItem): Localized {
  return 'name' in item ? item.name : item.label
}
