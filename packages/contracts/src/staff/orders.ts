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
  Money,
  Person,
  page,
  requiredLine,
  requiredText,
  text,
} from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { NewCustomer, NewDevice, Phone } from './customers.ts'
import { OrderQuery } from './order-filter.ts'
import { Activity, Attachment, StatusBrief } from './order-updates.ts'
import { TaxMode } from './settings.ts'
import { StatusCategory, StatusMover } from './statuses.ts'

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
