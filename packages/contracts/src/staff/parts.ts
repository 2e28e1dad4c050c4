import { z } from 'zod'
import { Amount, Cursor, changesOf, Flag, Id, IdParams, Limit, line, Money, Person, page, requiredLine, SearchWords } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { warrantyUnits } from '../model/warranties.ts'

export const WarrantyTerm = z.strictObject({ value: z.int().min(1).max(3650), unit: z.enum(warrantyUnits) })
export const Quantity = z.int().min(1).max(9_999)

export const Part = z.object({
  id: z.string(),
  order: z.object({ id: z.string(), code: z.string(), customer: z.string() }),
  description: z.string(),
  quantity: z.int(),
  unitPrice: Money,
  total: Money,
  usedOn: z.iso.date(),
  warranty: z.object({ value: z.int(), unit: z.enum(warrantyUnits) }).nullable(),
  /** Runs from the delivery of the order (B-06), in the company's zone; a part that replaces one under warranty goes on with that one's. */
  cover: z.object({ state: z.enum(['NONE', 'PENDING', 'ACTIVE', 'OVER']), until: z.iso.date().nullable() }),
  oldSerial: z.string(),
  newSerial: z.string(),
  /** The part of an earlier order that it replaces under warranty. */
  replaces: z.object({ id: z.string(), order: z.object({ id: z.string(), code: z.string() }) }).nullable(),
  addedBy: Person.nullable(),
  /** It came with an estimate; without `addedBy`, by the customer's own approval. */
  fromEstimate: z.boolean(),
  version: z.int(),
  can: z.object({ edit: z.boolean() }),
})
export type Part = z.infer<typeof Part>

export const NewPart = z.strictObject({
  description: requiredLine(200),
  quantity: Quantity.default(1),
  unitPrice: Amount.meta({ description: "Price of one in minor units of the order's currency" }),
  usedOn: z.iso.date().optional().meta({ description: "Today in the company's zone where left out" }),
  warranty: WarrantyTerm.nullable().default(null),
  oldSerial: line(80).default(''),
  newSerial: line(80).default(''),
  replacesId: Id.nullable().default(null).meta({ description: 'A part of an earlier order of the same device that is still under warranty' }),
})

export const PartFilter = z.strictObject({
  q: SearchWords.optional(),
  orderId: Id.optional(),
  addedById: Id.optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  cover: z.enum(['ACTIVE', 'OVER', 'PENDING', 'NONE']).optional(),
  withSerial: Flag.optional(),
})
export type PartFilter = z.output<typeof PartFilter>

const ofOrder = { door: 'staff', params: IdParams } as const
const mayWork = ['orders.edit', 'orders.edit_assigned'] as const
const one = { door: 'staff', may: mayWork, params: z.strictObject({ id: Id, partId: Id }) } as const

export const parts = {
  list: endpoint({
    method: 'GET',
    path: '/parts',
    door: 'staff',
    may: ['orders.read'],
    summary: 'Parts used on all orders, newest first (S1-25)',
    query: PartFilter.extend({ cursor: Cursor.optional(), limit: Limit.default(50) }),
    response: page(Part),
  }),
  totals: endpoint({
    method: 'GET',
    path: '/parts/totals',
    door: 'staff',
    may: ['orders.read'],
    summary: 'What the parts of a filter come to, by currency',
    query: PartFilter,
    response: z.object({ lines: z.int(), pieces: z.int(), totals: z.array(Money) }),
  }),
  export: endpoint({
    method: 'GET',
    path: '/parts.csv',
    door: 'staff',
    may: ['orders.read'],
    summary: 'The parts of a filter as CSV (RFC 4180, UTF-8), formulas made harmless',
    query: PartFilter,
    stream: 'text/csv',
  }),
  ofOrder: endpoint({
    ...ofOrder,
    method: 'GET',
    path: '/orders/:id/parts',
    may: ['orders.read'],
    summary: 'Parts of an order, in the order they were added',
    response: z.object({ data: z.array(Part) }),
    errors: ['not_found'],
  }),
  covered: endpoint({
    ...ofOrder,
    method: 'GET',
    path: '/orders/:id/covered-parts',
    may: ['orders.read'],
    summary: "Parts of the device's earlier orders that are still under warranty (B-06)",
    response: z.object({ data: z.array(Part) }),
    errors: ['not_found'],
  }),
  add: endpoint({
    ...ofOrder,
    method: 'POST',
    path: '/orders/:id/parts',
    may: mayWork,
    summary: 'Add a part to an order',
    body: NewPart,
    status: 201,
    response: Part,
    errors: ['not_found', 'order_retired', 'order_closed', 'reference_not_found', 'not_under_warranty'],
  }),
  edit: endpoint({
    ...one,
    method: 'PATCH',
    path: '/orders/:id/parts/:partId',
    summary: 'Change a part',
    body: changesOf(NewPart.omit({ replacesId: true })),
    response: Part,
    versioned: true,
    errors: ['not_found', 'order_retired', 'order_closed', 'version_stale', 'version_required'],
  }),
  remove: endpoint({
    ...one,
    method: 'DELETE',
    path: '/orders/:id/parts/:partId',
    summary: 'Take a part off an order; the history says so',
    versioned: true,
    errors: ['not_found', 'order_retired', 'order_closed', 'version_stale', 'version_required'],
  }),
}
