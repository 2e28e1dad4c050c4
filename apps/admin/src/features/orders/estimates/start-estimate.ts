import type { Language } from '@amparo/contracts/common'
import type { Estimate, NewEstimate } from '@amparo/contracts/staff/estimates'
import type { Order } from '@amparo/contracts/staff/orders'
import type { Part } from '@amparo/contracts/staff/parts'
import type { z } from 'zod'
import { toCustomer } from '../../../i18n/to-customer.ts'

export type EstimateValues = z.input<typeof NewEstimate>
export type LineValues = EstimateValues['lines'][number]

export const emptyLine = (kind: LineValues['kind']) =>
  // No price is not a price of zero: it has to be typed.
  ({ kind, description: '', quantity: 1, warranty: null, partId: null }) as unknown as LineValues

/** What is on the order already, so that nobody types it twice. */
export function fromOrder(order: Pick<Order, 'money'>, parts: readonly Part[], language: Language): EstimateValues {
  const { price, discount } = order.money
  const service = { ...emptyLine('SERVICE'), description: toCustomer[language].service, ...(price !== null && { unitPrice: price }) }
  const used = parts.map(({ id, description, quantity, unitPrice, warranty }) => ({
    kind: 'PART' as const,
    description,
    quantity,
    unitPrice: unitPrice.amount,
    warranty,
    partId: id,
  }))
  return { lines: [service, ...used], discount, note: '' }
}

export function fromEstimate({ lines, totals, note, validUntil }: Estimate, again: boolean): EstimateValues {
  // A new version has its own day to answer by.
  return { lines, discount: totals.discount, note, ...(!again && { validUntil }) }
}
