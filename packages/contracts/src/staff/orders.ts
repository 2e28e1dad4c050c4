import { z } from 'zod'
import {
  Amount,
  Cursor,
  changesOf,
  Flag,
  Id,
  IdParams,
  Instant,
  Limit,
  Localized,
  listOf,
  Money,
  Person,
  page,
  requiredLine,
  requiredText,
  SearchWords,
  text,
} from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { ActorKind } from '../model/activities.ts'
import { NewCustomer, NewDevice, Phone } from './customers.ts'
import { StatusCategory, StatusMover, TaxMode } from './settings.ts'

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

export const OrderRow = z.object({
  id: z.string(),
  number: z.int(),
  /** The number as people read it, with the company's prefix. */
  code: z.string(),
  customer: z.object({ id: z.string(), displayName: z.string(), phone: z.string().nullable() }),
  device: z.object({ id: z.string(), kind: z.string(), brand: z.string(), model: z.string(), serial: z.string() }).nullable(),
  status: StatusBrief,
  statusAt: Instant,
  internalStatus: StatusBrief.nullable(),
  technician: Person.nullable(),
  location: z.object({ id: z.string(), name: z.string() }),
  reason: z.string(),
  promisedAt: Instant.nullable(),
  receivedAt: Instant,
  updatedAt: Instant,
  deliveredAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  retiredAt: Instant.nullable(),
  version: z.int(),
})
export type OrderRow = z.infer<typeof OrderRow>

/** What an order comes to, by the rule of model/totals.ts; minor units of `currency`. */
export const OrderMoney = z.object({
  currency: z.string(),
  /** Price of the service; null while not agreed. */
  price: z.int().nullable(),
  parts: z.int(),
  discount: z.int(),
  tax: z.int(),
  taxMode: TaxMode,
  taxBasisPoints: z.int(),
  /** What is due in all; of a cancelled order, what the company keeps. */
  total: z.int(),
  kept: z.int(),
  /** What was received and stands, and what is left of the total: negative where money is owed to the customer. Null where one may not see payments. */
  paid: z.int().nullable(),
  balance: z.int().nullable(),
  /** What the customer approved last; null where no estimate was. */
  approved: z.int().nullable(),
})
export type OrderMoney = z.infer<typeof OrderMoney>

export const Order = OrderRow.extend({
  customer: OrderRow.shape.customer.extend({
    email: z.string().nullable(),
    phones: z.array(Phone),
    taxId: z.string().nullable(),
    country: z.string(),
    language: z.string(),
  }),
  status: StatusBrief.extend({ nextStep: Localized, mover: StatusMover, whatsapp: Localized }),
  accessories: z.string(),
  condition: z.string(),
  price: Money.nullable(),
  money: OrderMoney,
  /** The order whose repair this one comes back from, and those that come back from this one. */
  origin: z.object({ id: z.string(), code: z.string() }).nullable(),
  returns: z.array(z.object({ id: z.string(), code: z.string() })),
  /** Which of the two signatures are there. */
  signed: z.object({ intake: z.boolean(), delivery: z.boolean() }),
  createdBy: Person.nullable(),
  /** The customer's secret page. */
  trackingUrl: z.string(),
  /** Images that hang on the order itself, such as those taken at intake. */
  attachments: z.array(Attachment),
  /** Other orders of the same device, newest first. */
  earlierOrders: z.array(z.object({ id: z.string(), code: z.string(), reason: z.string(), receivedAt: Instant, status: StatusBrief })),
  can: z.object({
    edit: z.boolean(),
    /** Price and discount, and what a cancelled order keeps. */
    price: z.boolean(),
    assign: z.boolean(),
    update: z.boolean(),
    retire: z.boolean(),
    sign: z.boolean(),
    charge: z.boolean(),
    close: z.boolean(),
    reopen: z.boolean(),
  }),
})
export type Order = z.infer<typeof Order>

export const NewOrder = z.strictObject({
  /** One who exists, or one made in place (S1-16). */
  customer: z.union([z.strictObject({ id: Id }), NewCustomer]),
  /** One who exists, one made in place, or none. */
  device: z
    .union([z.strictObject({ id: Id }), NewDevice.omit({ customerId: true })])
    .nullable()
    .default(null),
  locationId: Id,
  technicianId: Id.nullable().default(null),
  reason: requiredText(4000),
  accessories: text(1000).default(''),
  condition: text(2000).default(''),
  price: Amount.nullable().default(null).meta({ description: "Price of the service in minor units of the company's currency" }),
  promisedAt: Instant.nullable().default(null),
  originOrderId: Id.nullable().default(null).meta({ description: 'The order of the same device whose repair this one comes back from' }),
  attachmentIds: z.array(Id).max(20).default([]),
  /** Whether the customer is told by mail that the order was received. */
  notify: z.boolean().default(true),
})

export const EditOrder = z.strictObject({
  customerId: Id,
  deviceId: Id.nullable(),
  locationId: Id,
  technicianId: Id.nullable(),
  reason: requiredText(4000),
  accessories: text(1000),
  condition: text(2000),
  price: Amount.nullable(),
  discount: Amount,
  /** Of a cancelled order: how much of what was received the company keeps; the rest is to be given back. */
  kept: Amount,
  promisedAt: Instant.nullable(),
  originOrderId: Id.nullable(),
})

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
  closed: Flag.optional(),
  retired: Flag.default(false),
})
export type OrderFilter = z.output<typeof OrderFilter>

export const OrderSort = z.enum(['-number', 'number', 'promisedAt', '-updatedAt'])
export const OrderQuery = OrderFilter.extend({ sort: OrderSort.default('-number'), cursor: Cursor.optional(), limit: Limit.default(50) })

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

export const NewUpdate = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('PUBLIC'),
    statusId: Id,
    note: text(4000).default(''),
    attachmentIds: z.array(Id).max(20).default([]),
    notify: z.boolean().default(true),
  }),
  z.strictObject({ kind: z.literal('INTERNAL'), statusId: Id, note: text(4000).default(''), attachmentIds: z.array(Id).max(20).default([]) }),
  z.strictObject({ kind: z.literal('NOTE'), note: text(4000).default(''), attachmentIds: z.array(Id).max(20).default([]) }),
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
  /** Images that the activity added to the order itself. */
  attachments: z.array(Attachment),
})
export type Activity = z.infer<typeof Activity>

export const bulkLimit = 200
const BulkResult = z.object({ data: z.array(z.object({ id: z.string(), ok: z.boolean(), code: z.string().nullable() })) })
const ofOrder = { door: 'staff', params: IdParams } as const
const mayWork = ['orders.edit', 'orders.edit_assigned'] as const

export const orders = {
  list: endpoint({
    method: 'GET',
    path: '/orders',
    door: 'staff',
    may: ['orders.read'],
    summary: 'Orders, filtered, searched, by keyset pages',
    query: OrderQuery,
    response: page(OrderRow),
  }),
  counts: endpoint({
    method: 'GET',
    path: '/orders/counts',
    door: 'staff',
    may: ['orders.read'],
    summary: 'How many orders are in each category, and how many are overdue. Counting stops at 1000',
    query: z.strictObject({ technicianId: z.union([Id, z.literal('none')]).optional(), locationId: Id.optional() }),
    response: z.object({ byCategory: z.record(StatusCategory, z.int()), open: z.int(), overdue: z.int() }),
  }),
  get: endpoint({
    ...ofOrder,
    method: 'GET',
    path: '/orders/:id',
    may: ['orders.read'],
    summary: 'One order',
    response: Order,
    errors: ['not_found'],
  }),
  create: endpoint({
    method: 'POST',
    path: '/orders',
    door: 'staff',
    may: ['orders.create'],
    summary: 'Take in an order; customer and device are found or made in place',
    body: NewOrder,
    status: 201,
    response: Order,
    errors: ['reference_not_found', 'device_of_another_customer', 'attachment_taken', 'tax_id_taken', 'tax_id_invalid', 'phone_invalid', 'forbidden'],
  }),
  edit: endpoint({
    ...ofOrder,
    method: 'PATCH',
    path: '/orders/:id',
    may: mayWork,
    summary: 'Change an order',
    body: changesOf(EditOrder),
    response: Order,
    versioned: true,
    errors: ['not_found', 'version_stale', 'version_required', 'reference_not_found', 'device_of_another_customer', 'order_retired', 'order_closed'],
  }),
  retire: endpoint({
    ...ofOrder,
    method: 'POST',
    path: '/orders/:id/retire',
    may: ['orders.retire'],
    summary: 'Take out of lists, with a reason; history keeps it',
    body: z.strictObject({ reason: requiredLine(300) }),
    response: Order,
    errors: ['not_found', 'order_retired', 'order_closed'],
  }),
  restore: endpoint({
    ...ofOrder,
    method: 'POST',
    path: '/orders/:id/restore',
    may: ['orders.retire'],
    summary: 'Bring back',
    response: Order,
    errors: ['not_found'],
  }),
  close: endpoint({
    ...ofOrder,
    method: 'POST',
    path: '/orders/:id/close',
    may: ['orders.close'],
    summary: 'Close a delivered or cancelled order whose balance is zero (S1-21); makes the final report and keeps what it says',
    response: Order,
    errors: ['not_found', 'order_retired', 'order_closed', 'order_not_finished', 'order_balance_not_zero'],
  }),
  reopen: endpoint({
    ...ofOrder,
    method: 'POST',
    path: '/orders/:id/reopen',
    may: ['orders.reopen'],
    summary: 'Open a closed order again, with a reason; its final report is out of force',
    body: z.strictObject({ reason: requiredLine(300) }),
    response: Order,
    errors: ['not_found', 'order_retired', 'order_not_closed'],
  }),
  replaceTrackingLink: endpoint({
    ...ofOrder,
    method: 'POST',
    path: '/orders/:id/tracking-link',
    may: mayWork,
    summary: 'A new secret link for the customer; the old one ends',
    response: Order,
    errors: ['not_found', 'order_retired', 'order_closed'],
  }),
  qr: endpoint({
    ...ofOrder,
    method: 'GET',
    path: '/orders/:id/tracking-link.svg',
    may: ['orders.read'],
    summary: "The customer's link as a QR code",
    stream: 'image/svg+xml',
    errors: ['not_found'],
  }),
  assignMany: endpoint({
    method: 'POST',
    path: '/orders/bulk/assign',
    door: 'staff',
    may: ['orders.assign'],
    summary: 'Give many orders to a technician, each on its own',
    body: z.strictObject({ ids: z.array(Id).min(1).max(bulkLimit), technicianId: Id.nullable() }),
    response: BulkResult,
    errors: ['reference_not_found'],
  }),
  updateMany: endpoint({
    method: 'POST',
    path: '/orders/bulk/status',
    door: 'staff',
    may: mayWork,
    summary: 'Put many orders in a status, each on its own',
    body: z.strictObject({
      ids: z.array(Id).min(1).max(bulkLimit),
      kind: z.enum(['PUBLIC', 'INTERNAL']),
      statusId: Id,
      note: text(4000).default(''),
      notify: z.boolean().default(true),
    }),
    response: BulkResult,
    errors: ['reference_not_found'],
  }),
  activities: endpoint({
    ...ofOrder,
    method: 'GET',
    path: '/orders/:id/activities',
    may: ['orders.read'],
    summary: 'Everything that happened on an order, newest first',
    query: z.strictObject({ cursor: Cursor.optional(), limit: Limit.default(50), customerSees: Flag.optional() }),
    response: page(Activity),
    errors: ['not_found'],
  }),
}

const ofUpdate = { door: 'staff', may: mayWork, params: z.strictObject({ id: Id, updateId: Id }) } as const

export const orderUpdates = {
  create: endpoint({
    ...ofOrder,
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

export const attachments = {
  upload: endpoint({
    method: 'POST',
    path: '/attachments',
    door: 'staff',
    may: ['orders.create', 'orders.edit', 'orders.edit_assigned', 'requests.read', 'requests.create'],
    summary: 'Upload an image. It hangs on nothing until an order, an update, a request or a comment takes its id; after a day it is swept',
    upload: true,
    status: 201,
    response: Attachment,
    errors: ['image_unreadable', 'image_too_large', 'unsupported_media_type', 'payload_too_large'],
  }),
  add: endpoint({
    ...ofOrder,
    method: 'POST',
    path: '/orders/:id/attachments',
    may: mayWork,
    summary: 'Hang uploaded images on an order',
    body: z.strictObject({ attachmentIds: z.array(Id).min(1).max(20), customerSees: z.boolean().default(false) }),
    response: Order,
    errors: ['not_found', 'attachment_taken', 'reference_not_found', 'order_retired', 'order_closed'],
  }),
  delete: endpoint({
    door: 'staff',
    may: mayWork,
    params: z.strictObject({ id: Id, attachmentId: Id }),
    method: 'DELETE',
    path: '/orders/:id/attachments/:attachmentId',
    summary: 'Take an image off an order; the history says so',
    errors: ['not_found', 'order_retired', 'order_closed'],
  }),
}
