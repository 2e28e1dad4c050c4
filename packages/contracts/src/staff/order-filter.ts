import { z } from 'zod'
import { Cursor, Flag, Id, Limit, listOf, SearchWords } from '../common.ts'
import { StatusCategory } from './statuses.ts'

/** What narrows a list of orders; the same in the list, the counts and the address of the page. */
export const OrderFilter = z.strictObject({
  q: SearchWords.optional(),
  category: listOf(StatusCategory).optional(),
  statusId: listOf(Id).optional(),
  internalStatusId: listOf(Id).optional(),
  technicianId: listOf(z.union([Id, z.literal('none')])).optional(),
  locationId: listOf(Id).optional(),
  customerId: Id.optional(),
  deviceId: Id.optional(),
  receivedFrom: z.iso.date().optional(),
  receivedTo: z.iso.date().optional(),
  overdue: Flag.optional(),
  promisedFrom: z.iso.date().optional(),
  promisedTo: z.iso.date().optional(),
  /** In its status since before this day. */
  statusBefore: z.iso.date().optional(),
  statusFrom: z.iso.date().optional(),
  /** Longer in its stage than the company allows (B-10). */
  overStage: Flag.optional(),
  closed: Flag.optional(),
  retired: Flag.default(false),
})
export type OrderFilter = z.output<typeof OrderFilter>

export const OrderSort = z.enum(['-number', 'number', 'promisedAt', '-updatedAt'])
export const OrderQuery = OrderFilter.extend({ sort: OrderSort.default('-number'), cursor: Cursor.optional(), limit: Limit.default(50) })
