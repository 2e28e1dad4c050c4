import { z } from 'zod'
import { Color, changesOf, Id, Instant, Localized, line, localized, RetiredToo, text } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { inEachLanguage } from '../model/languages.ts'

export const StatusKind = z.enum(['PUBLIC', 'INTERNAL'])
export const StatusCategory = z.enum(['NEW', 'WORKING', 'WAITING', 'READY', 'DELIVERED', 'CANCELLED'])
export type StatusCategory = z.infer<typeof StatusCategory>
export const StatusMover = z.enum(['SHOP', 'CUSTOMER', 'NOBODY'])

/** What happens to an estimate and moves its order by itself (B-07). */
export const EstimateEvent = z.enum(['SENT', 'APPROVED', 'DECLINED'])

export const OrderStatus = z.object({
  id: z.string(),
  kind: StatusKind,
  /** Only a public status has one. */
  category: StatusCategory.nullable(),
  label: Localized,
  /** What happens next, one sentence for the customer; empty on internal ones. */
  nextStep: Localized,
  mover: StatusMover,
  color: z.string(),
  position: z.int(),
  notify: z.boolean(),
  initial: z.boolean(),
  /** Orders come into it by themselves when their estimate is sent, approved or declined. */
  estimateEvent: EstimateEvent.nullable(),
  /** What a WhatsApp message says in this status (B-15); its places are those of model/messages.ts. Empty: the product's own text. */
  whatsapp: Localized,
  retiredAt: Instant.nullable(),
  version: z.int(),
  can: z.object({ edit: z.boolean() }),
})
export type OrderStatus = z.infer<typeof OrderStatus>

const optionalSentence = z.strictObject(inEachLanguage(() => line(240)))
const optionalText = z.strictObject(inEachLanguage(() => text(1000)))

export const NewPublicStatus = z.strictObject({
  label: localized(60),
  nextStep: localized(240),
  category: StatusCategory,
  mover: StatusMover,
  color: Color,
  notify: z.boolean().default(true),
  initial: z.boolean().default(false),
  estimateEvent: EstimateEvent.nullable().default(null),
  whatsapp: optionalText.default(inEachLanguage(() => '')),
})
export const NewInternalStatus = z.strictObject({ label: localized(60), color: Color, initial: z.boolean().default(false) })
export const AnyStatusChange = changesOf(NewPublicStatus.extend({ nextStep: optionalSentence }))

const statusKinds = z.enum(['public-statuses', 'internal-statuses'])
const one = { door: 'staff', may: ['settings.edit'], params: z.strictObject({ kind: statusKinds, id: Id }) } as const

export const statuses = {
  list: endpoint({
    method: 'GET',
    path: '/catalogs/:kind',
    door: 'staff',
    may: ['settings.read', 'orders.read'],
    summary: 'The statuses of orders, in their order',
    params: z.strictObject({ kind: statusKinds }),
    query: RetiredToo,
    response: z.object({ data: z.array(OrderStatus) }),
  }),
  createPublic: endpoint({
    method: 'POST',
    path: '/catalogs/public-statuses',
    door: 'staff',
    may: ['settings.edit'],
    summary: 'Add a status that customers see',
    body: NewPublicStatus,
    status: 201,
    response: OrderStatus,
  }),
  createInternal: endpoint({
    method: 'POST',
    path: '/catalogs/internal-statuses',
    door: 'staff',
    may: ['settings.edit'],
    summary: 'Add an internal status',
    body: NewInternalStatus,
    status: 201,
    response: OrderStatus,
  }),
  edit: endpoint({
    ...one,
    method: 'PATCH',
    path: '/catalogs/:kind/:id',
    summary: 'Change a status',
    body: AnyStatusChange,
    response: OrderStatus,
    versioned: true,
    errors: ['not_found', 'version_stale', 'version_required', 'status_initial_required'],
  }),
  reorder: endpoint({
    method: 'PUT',
    path: '/catalogs/:kind/order',
    door: 'staff',
    may: ['settings.edit'],
    summary: 'Put the statuses in another order; all of them, retired ones left out',
    params: z.strictObject({ kind: statusKinds }),
    body: z.strictObject({ ids: z.array(Id).min(1).max(100) }),
    response: z.object({ data: z.array(OrderStatus) }),
    errors: ['reference_not_found'],
  }),
  retire: endpoint({
    ...one,
    method: 'POST',
    path: '/catalogs/:kind/:id/retire',
    summary: 'Take out of pickers; history keeps it',
    response: OrderStatus,
    errors: ['not_found', 'status_initial_required', 'status_in_use'],
  }),
  restore: endpoint({
    ...one,
    method: 'POST',
    path: '/catalogs/:kind/:id/restore',
    summary: 'Bring back',
    response: OrderStatus,
    errors: ['not_found'],
  }),
}
