import { z } from 'zod'
import { Id, IdParams, Instant, Localized, Person, text } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { ActorKind } from '../model/activities.ts'
import { StatusCategory } from './statuses.ts'

/** A status as it stands on an order. */
export const StatusBrief = z.object({ id: z.string(), label: Localized, category: StatusCategory.nullable(), color: z.string() })

export const Attachment = z.object({
  id: z.string(),
  name: z.string(),
  /** Signed addresses of the image and of its thumbnail; they expire. */
  url: z.string(),
  thumbnailUrl: z.string(),
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
  customerSees: z.boolean(),
  createdAt: Instant,
})
export type Attachment = z.infer<typeof Attachment>

export const UpdateKind = z.enum(['PUBLIC', 'INTERNAL', 'NOTE'])

export const OrderUpdate = z.object({
  id: z.string(),
  kind: UpdateKind,
  status: StatusBrief.nullable(),
  note: z.string(),
  attachments: z.array(Attachment),
  createdBy: Person.nullable(),
  createdAt: Instant,
  editedAt: Instant.nullable(),
  version: z.int(),
  can: z.object({ edit: z.boolean(), delete: z.boolean() }),
})
export type OrderUpdate = z.infer<typeof OrderUpdate>

const ids = z.array(Id).max(20).default([])
const said = { note: text(4000).default(''), attachmentIds: ids }

export const NewUpdate = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('PUBLIC'), statusId: Id, ...said, notify: z.boolean().default(true) }),
  z.strictObject({ kind: z.literal('INTERNAL'), statusId: Id, ...said }),
  /** `mentionIds`: the colleagues whom it names with an @, who are notified. */
  z.strictObject({ kind: z.literal('NOTE'), ...said, mentionIds: ids }),
])

export const Activity = z.object({
  id: z.string(),
  kind: z.string(),
  data: z.record(z.string(), z.unknown()),
  at: Instant,
  actor: z.object({ kind: ActorKind, name: z.string().nullable(), photoUrl: z.string().nullable() }),
  customerSees: z.boolean(),
  /** What was said, where the activity is an update that still stands. */
  update: OrderUpdate.nullable(),
  /** Whom a note names. */
  mentions: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Images that the activity added to the order itself. */
  attachments: z.array(Attachment),
})
export type Activity = z.infer<typeof Activity>

const mayWork = ['orders.edit', 'orders.edit_assigned'] as const
const ofUpdate = { door: 'staff', may: mayWork, params: z.strictObject({ id: Id, updateId: Id }) } as const

export const orderUpdates = {
  create: endpoint({
    door: 'staff',
    params: IdParams,
    method: 'POST',
    path: '/orders/:id/status-updates',
    may: mayWork,
    summary: 'A status for the customer, an internal status, or a note, with images',
    body: NewUpdate,
    status: 201,
    response: OrderUpdate,
    errors: ['not_found', 'order_retired', 'order_closed', 'reference_not_found', 'attachment_taken'],
  }),
  edit: endpoint({
    ...ofUpdate,
    method: 'PATCH',
    path: '/orders/:id/status-updates/:updateId',
    summary: 'Change the note or the images of an update; the history says so',
    body: z.strictObject({ note: text(4000), attachmentIds: z.array(Id).max(20) }).partial(),
    response: OrderUpdate,
    versioned: true,
    errors: ['not_found', 'version_stale', 'version_required', 'attachment_taken', 'reference_not_found', 'order_retired', 'order_closed'],
  }),
  delete: endpoint({
    ...ofUpdate,
    method: 'DELETE',
    path: '/orders/:id/status-updates/:updateId',
    summary: 'Take an update back; the history says so, and the status falls back to the one before',
    versioned: true,
    errors: ['not_found', 'version_stale', 'version_required', 'order_retired', 'order_closed'],
  }),
}
