import { z } from 'zod'
import { Amount, changesOf, Id, IdParams, Instant, line, Person, requiredLine, text } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { taxModes } from '../model/totals.ts'
import { Quantity, WarrantyTerm } from './parts.ts'

export const EstimateState = z.enum(['DRAFT', 'SENT', 'APPROVED', 'DECLINED', 'EXPIRED', 'WITHDRAWN'])

export const EstimateLine = z.strictObject({
  kind: z.enum(['SERVICE', 'PART']),
  description: requiredLine(200),
  quantity: Quantity.default(1),
  unitPrice: Amount,
  warranty: WarrantyTerm.nullable().default(null),
  /** A part that is on the order already. */
  partId: Id.nullable().default(null),
})
export type EstimateLine = z.output<typeof EstimateLine>

/** Minor units, all of the estimate's currency. */
export const TotalsOut = z.object({ subtotal: z.int(), discount: z.int(), tax: z.int(), total: z.int(), currency: z.string() })

export const Estimate = z.object({
  id: z.string(),
  orderId: z.string(),
  /** Counts from 1 within the order. */
  revision: z.int(),
  state: EstimateState,
  lines: z.array(EstimateLine),
  taxMode: z.enum(taxModes),
  taxBasisPoints: z.int(),
  totals: TotalsOut,
  note: z.string(),
  validUntil: z.iso.date(),
  createdBy: Person.nullable(),
  createdAt: Instant,
  sentAt: Instant.nullable(),
  answer: z.object({ at: Instant, name: z.string(), reason: z.string(), takenBy: Person.nullable() }).nullable(),
  /** SHA-256 of the document as it was sent. */
  hash: z.string().nullable(),
  version: z.int(),
  can: z.object({ edit: z.boolean(), send: z.boolean(), answer: z.boolean(), withdraw: z.boolean() }),
})
export type Estimate = z.infer<typeof Estimate>

export const NewEstimate = z.strictObject({
  lines: z.array(EstimateLine).max(200),
  discount: Amount.default(0),
  note: text(2000).default(''),
  validUntil: z.iso.date().optional().meta({ description: "Last day for the answer, in the company's zone; after estimateDays where left out" }),
})

const ofOrder = { door: 'staff', params: IdParams } as const
const mayWork = ['orders.edit', 'orders.edit_assigned'] as const
const one = { door: 'staff', may: mayWork, params: z.strictObject({ id: Id, estimateId: Id }) } as const
const stands = ['not_found', 'order_retired', 'order_closed'] as const

export const estimates = {
  list: endpoint({
    ...ofOrder,
    method: 'GET',
    path: '/orders/:id/estimates',
    may: ['orders.read'],
    summary: 'Estimates of an order, newest first',
    response: z.object({ data: z.array(Estimate) }),
    errors: ['not_found'],
  }),
  create: endpoint({
    ...ofOrder,
    method: 'POST',
    path: '/orders/:id/estimates',
    may: mayWork,
    summary: 'A new version of the estimate, as a draft. An order has one draft at most: an older one is replaced',
    body: NewEstimate,
    status: 201,
    response: Estimate,
    errors: [...stands, 'reference_not_found'],
  }),
  edit: endpoint({
    ...one,
    method: 'PATCH',
    path: '/orders/:id/estimates/:estimateId',
    summary: 'Change a draft',
    body: changesOf(NewEstimate),
    response: Estimate,
    versioned: true,
    errors: [...stands, 'estimate_not_draft', 'reference_not_found', 'version_stale', 'version_required'],
  }),
  discard: endpoint({
    ...one,
    method: 'DELETE',
    path: '/orders/:id/estimates/:estimateId',
    summary: 'Throw a draft away',
    versioned: true,
    errors: [...stands, 'estimate_not_draft', 'version_stale', 'version_required'],
  }),
  send: endpoint({
    ...one,
    method: 'POST',
    path: '/orders/:id/estimates/:estimateId/send',
    summary: 'Put a draft before the customer: kept as it is from now on, shown by the link, by mail where asked. One sent before ends',
    body: z.strictObject({ notify: z.boolean().default(true) }),
    response: Estimate,
    errors: [...stands, 'estimate_not_draft', 'estimate_empty', 'estimate_over'],
  }),
  answer: endpoint({
    ...one,
    method: 'POST',
    path: '/orders/:id/estimates/:estimateId/answer',
    summary: 'Write down an answer that the customer gave by phone or at the counter',
    body: z.strictObject({ approve: z.boolean(), name: requiredLine(120), reason: line(500).default('') }),
    response: Estimate,
    errors: [...stands, 'estimate_answered', 'estimate_over', 'reason_required'],
  }),
  withdraw: endpoint({
    ...one,
    method: 'POST',
    path: '/orders/:id/estimates/:estimateId/withdraw',
    summary: 'Take back one that waits for its answer',
    response: Estimate,
    errors: [...stands, 'estimate_answered', 'estimate_over'],
  }),
}
