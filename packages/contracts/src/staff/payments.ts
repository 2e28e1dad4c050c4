import { z } from 'zod'
import {
  Amount,
  Currency,
  Cursor,
  changesOf,
  Flag,
  Id,
  IdParams,
  Instant,
  Limit,
  Localized,
  line,
  listOf,
  localized,
  Money,
  Person,
  page,
  RetiredToo,
  requiredLine,
  SearchWords,
} from '../common.ts'
import { endpoint } from '../endpoint.ts'

export const PaymentMethodKind = z.enum(['CASH', 'CARD', 'TRANSFER', 'OTHER'])

export const PaymentMethod = z.object({
  id: z.string(),
  kind: PaymentMethodKind,
  name: Localized,
  requiresReference: z.boolean(),
  position: z.int(),
  retiredAt: Instant.nullable(),
  version: z.int(),
  can: z.object({ edit: z.boolean() }),
})
export type PaymentMethod = z.infer<typeof PaymentMethod>

export const NewPaymentMethod = z.strictObject({ kind: PaymentMethodKind, name: localized(60), requiresReference: z.boolean().default(false) })

const oneMethod = { door: 'staff', may: ['settings.edit'], params: IdParams } as const

export const paymentMethods = {
  list: endpoint({
    method: 'GET',
    path: '/catalogs/payment-methods',
    door: 'staff',
    may: ['settings.read', 'payments.read'],
    summary: 'How customers may pay, in their order (S1-12)',
    query: RetiredToo,
    response: z.object({ data: z.array(PaymentMethod) }),
  }),
  create: endpoint({
    method: 'POST',
    path: '/catalogs/payment-methods',
    door: 'staff',
    may: ['settings.edit'],
    summary: 'Add a payment method',
    body: NewPaymentMethod,
    status: 201,
    response: PaymentMethod,
  }),
  edit: endpoint({
    ...oneMethod,
    method: 'PATCH',
    path: '/catalogs/payment-methods/:id',
    summary: 'Change a payment method',
    body: changesOf(NewPaymentMethod),
    response: PaymentMethod,
    versioned: true,
    errors: ['not_found', 'version_stale', 'version_required'],
  }),
  reorder: endpoint({
    method: 'PUT',
    path: '/catalogs/payment-methods/order',
    door: 'staff',
    may: ['settings.edit'],
    summary: 'Put them in another order; all of them, retired ones left out',
    body: z.strictObject({ ids: z.array(Id).min(1).max(100) }),
    response: z.object({ data: z.array(PaymentMethod) }),
    errors: ['reference_not_found'],
  }),
  retire: endpoint({
    ...oneMethod,
    method: 'POST',
    path: '/catalogs/payment-methods/:id/retire',
    summary: 'Take out of pickers; payments keep it',
    response: PaymentMethod,
    errors: ['not_found'],
  }),
  restore: endpoint({
    ...oneMethod,
    method: 'POST',
    path: '/catalogs/payment-methods/:id/restore',
    summary: 'Bring back',
    response: PaymentMethod,
    errors: ['not_found'],
  }),
}

export const PaymentKind = z.enum(['ADVANCE', 'PAYMENT', 'REFUND'])

export const Payment = z.object({
  id: z.string(),
  /** The receipt's number within the company. */
  number: z.int(),
  order: z.object({ id: z.string(), code: z.string(), customer: z.string() }),
  kind: PaymentKind,
  method: z.object({ id: z.string(), kind: PaymentMethodKind, name: Localized }),
  /** What it counts against the order; negative where money went back. */
  amount: Money,
  /** What changed hands. */
  paid: Money,
  /** Where the currencies differ: one unit of `base` is `rate` of the other (B-16). */
  exchange: z.object({ base: z.string(), rate: z.string(), source: z.string() }).nullable(),
  reference: z.string(),
  note: z.string(),
  location: z.object({ id: z.string(), name: z.string() }),
  receivedBy: Person.nullable(),
  receivedAt: Instant,
  voided: z.object({ at: Instant, by: Person.nullable(), reason: z.string() }).nullable(),
  version: z.int(),
  can: z.object({ void: z.boolean() }),
})
export type Payment = z.infer<typeof Payment>

const PositiveAmount = Amount.min(1)
const Rate = z
  .string()
  .regex(/^\d{1,12}(\.\d{1,8})?$/)
  .max(21)
  .refine((rate) => Number(rate) > 0)

export const NewPayment = z.strictObject({
  methodId: Id,
  /** In minor units of `currency`. */
  amount: PositiveAmount,
  currency: Currency,
  /** Needed where the currency is not the order's: one unit of `base` is `rate` of the other. */
  exchange: z
    .strictObject({ base: Currency, rate: Rate, source: requiredLine(80) })
    .nullable()
    .default(null),
  reference: line(80).default(''),
  note: line(300).default(''),
  receivedAt: Instant.optional().meta({ description: 'Now where left out; never in the future' }),
})

export const PaymentFilter = z.strictObject({
  q: SearchWords.optional().meta({ description: "An order's number, or words of its customer (S1-43)" }),
  orderId: Id.optional(),
  customerId: Id.optional(),
  methodId: listOf(Id).optional(),
  locationId: Id.optional(),
  receivedById: Id.optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  voided: Flag.optional(),
})
export type PaymentFilter = z.output<typeof PaymentFilter>

const ofOrder = { door: 'staff', params: IdParams } as const
const accepted = [
  'not_found',
  'order_retired',
  'order_closed',
  'reference_not_found',
  'payment_reference_required',
  'currency_not_accepted',
  'exchange_rate_invalid',
] as const

/** One line of the till: a method and a currency. */
const TillLine = z.object({
  method: z.object({ id: z.string(), kind: PaymentMethodKind, name: Localized }),
  currency: z.string(),
  count: z.int(),
  /** Minor units. What came in, what went back, what was voided today, and what is left of the day. */
  received: z.int(),
  refunded: z.int(),
  voided: z.int(),
  net: z.int(),
})

export const payments = {
  list: endpoint({
    method: 'GET',
    path: '/payments',
    door: 'staff',
    may: ['payments.read'],
    summary: 'Payments, newest first (S1-42, S1-43)',
    query: PaymentFilter.extend({ cursor: Cursor.optional(), limit: Limit.default(50) }),
    response: page(Payment),
  }),
  get: endpoint({
    method: 'GET',
    path: '/payments/:id',
    door: 'staff',
    may: ['payments.read'],
    summary: 'One payment',
    params: IdParams,
    response: Payment,
    errors: ['not_found'],
  }),
  ofOrder: endpoint({
    ...ofOrder,
    method: 'GET',
    path: '/orders/:id/payments',
    may: ['payments.read'],
    summary: 'Payments of an order, newest first, voided ones too',
    response: z.object({ data: z.array(Payment) }),
    errors: ['not_found'],
  }),
  receive: endpoint({
    ...ofOrder,
    method: 'POST',
    path: '/orders/:id/payments',
    may: ['payments.create'],
    summary: 'Write down money received. Beyond the balance only while no price is agreed',
    body: NewPayment,
    status: 201,
    response: Payment,
    errors: [...accepted, 'payment_exceeds_balance'],
  }),
  refund: endpoint({
    ...ofOrder,
    method: 'POST',
    path: '/orders/:id/refunds',
    may: ['payments.create'],
    summary: 'Write down money given back, with the reason; never more than was received',
    body: NewPayment.extend({ note: requiredLine(300) }),
    status: 201,
    response: Payment,
    errors: [...accepted, 'payment_exceeds_balance'],
  }),
  void: endpoint({
    method: 'POST',
    path: '/payments/:id/void',
    door: 'staff',
    may: ['payments.void'],
    summary: 'Void a payment: it stays on record, with who, when and why, and the balance goes back up (S1-44)',
    params: IdParams,
    body: z.strictObject({ reason: requiredLine(300) }),
    response: Payment,
    errors: ['not_found', 'payment_voided', 'order_closed', 'payment_exceeds_balance'],
  }),
  till: endpoint({
    method: 'GET',
    path: '/reports/till',
    door: 'staff',
    may: ['payments.read'],
    summary: 'What came in on a day, by method and currency',
    query: z.strictObject({ date: z.iso.date(), locationId: Id.optional(), receivedById: Id.optional() }),
    response: z.object({ date: z.iso.date(), lines: z.array(TillLine) }),
  }),
}
