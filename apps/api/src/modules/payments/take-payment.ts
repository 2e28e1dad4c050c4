import type { Localized } from '@amparo/contracts/common'
import { record } from '../../activities/record.ts'
import { rows, type StaffCtx, transactionThen } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { newId } from '../../ids.ts'
import { keepDocument } from '../documents/keep-document.ts'
import { type LockedOrder, lockOrder } from '../orders/lock-order.ts'
import { assertMay } from '../orders/policy.ts'
import { settleOrder } from '../orders/settle-order.ts'
import { getPayment } from './get-payment.ts'
import { countedAmount, kindOf, type PaymentInput, receivedMoment } from './rules.ts'

/**
 * Writes down money received against an order (S1-42), under the order's lock: however many charge it at once, together
 * they do not exceed what is due. While no price is agreed any advance is taken.
 * @throws AppError not_found, forbidden, order_retired, order_closed, reference_not_found, payment_reference_required,
 * currency_not_accepted, exchange_rate_invalid, payment_exceeds_balance, invalid_input
 */
export function receivePayment(ctx: StaffCtx, orderId: string, input: PaymentInput) {
  return transactionThen(
    ctx,
    async (ctx) => {
      const { order, method } = await prepare(ctx, orderId, input)
      const balance = order.total - order.paid
      // Of a cancelled order only what the company keeps is due, agreed or not.
      const agreed = order.price !== null || order.category === 'CANCELLED'
      const amount = countedAmount(input, { currency: order.currency, limit: agreed ? Math.max(0, balance) : null })
      const kind = kindOf({ price: agreed ? (order.price ?? 0) : null, balance }, amount)
      const { id, number } = await insertPayment(ctx, order, input, { kind, amount, paidAmount: input.amount })
      await settleOrder(ctx, orderId)
      await keepDocument(ctx, { orderId, kind: 'RECEIPT', paymentId: id })
      await record(ctx, {
        kind: 'payment.received',
        data: { paymentId: id, number, amount, currency: order.currency, paidAmount: input.amount, paidCurrency: input.currency, method },
        orderId,
        customerSees: true,
      })
      return id
    },
    getPayment,
  )
}

/** Writes down money given back; never more than was received and stands. @throws AppError as receivePayment */
export function refundPayment(ctx: StaffCtx, orderId: string, input: PaymentInput) {
  return transactionThen(
    ctx,
    async (ctx) => {
      const { order, method } = await prepare(ctx, orderId, input)
      const amount = countedAmount(input, { currency: order.currency, limit: Math.max(0, order.paid) })
      const { id, number } = await insertPayment(ctx, order, input, { kind: 'REFUND', amount: -amount, paidAmount: -input.amount })
      await settleOrder(ctx, orderId)
      await keepDocument(ctx, { orderId, kind: 'RECEIPT', paymentId: id })
      await record(ctx, {
        kind: 'payment.refunded',
        data: { paymentId: id, number, amount, currency: order.currency, method, reason: input.note },
        orderId,
        customerSees: true,
      })
      return id
    },
    getPayment,
  )
}

/** Locks the order and looks at all that does not depend on how much is due. @returns the method by its name in the company's language */
async function prepare(ctx: StaffCtx, orderId: string, input: PaymentInput): Promise<{ order: LockedOrder; method: string }> {
  const order = await lockOrder(ctx, orderId)
  assertMay(ctx, order, 'charge')
  const method = await ctx.db.paymentMethod.findFirst({
    where: { organizationId: ctx.organization.id, id: input.methodId, retiredAt: null },
    select: { name: true, requiresReference: true },
  })
  if (!method) throw new AppError('reference_not_found', { fields: [{ path: 'body.methodId', code: 'invalid' }] })
  if (method.requiresReference && !input.reference)
    throw new AppError('payment_reference_required', { fields: [{ path: 'body.reference', code: 'required' }] })
  const { currency, paymentCurrencies } = ctx.organization
  if (![order.currency, currency, ...paymentCurrencies].includes(input.currency))
    throw new AppError('currency_not_accepted', { fields: [{ path: 'body.currency', code: 'invalid' }] })
  return { order, method: (method.name as Localized)[ctx.organization.language] }
}

interface Counted {
  kind: 'ADVANCE' | 'PAYMENT' | 'REFUND'
  amount: number
  paidAmount: number
}

// The number is taken in the statement that uses it: until the commit, other payments of the company wait for it.
const insert = `
  with taken as (
    insert into "Counter" ("organizationId", kind, value) values ($1::uuid, 'payment', 1)
    on conflict ("organizationId", kind) do update set value = "Counter".value + 1
    returning value
  )
  insert into "Payment" ("organizationId", id, number, "orderId", kind, "methodId", amount, "paidAmount", "paidCurrency", rate, "rateBase", "rateSource",
    reference, note, "locationId", "receivedById", "receivedAt", "createdAt")
  select $1::uuid, $2::uuid, taken.value, $3::uuid, $4::"PaymentKind", $5::uuid, $6::int8, $7::int8, $8, $9, $10, $11,
    $12, $13, $14::uuid, $15::uuid, $16::timestamptz, $17::timestamptz
  from taken
  returning id::text, number`

async function insertPayment(ctx: StaffCtx, order: LockedOrder, input: PaymentInput, { kind, amount, paidAmount }: Counted) {
  const { methodId, currency, exchange, reference, note } = input
  const receivedAt = receivedMoment(input.receivedAt, ctx.now)
  const receiver = ctx.actor.kind === 'USER' ? ctx.actor : null
  const [row] = await rows<{ id: string; number: number }>(ctx, insert, [
    ctx.organization.id,
    newId(ctx.now),
    order.id,
    kind,
    methodId,
    amount,
    paidAmount,
    currency,
    exchange?.rate ?? null,
    exchange?.base ?? null,
    exchange?.source ?? null,
    reference,
    note,
    receiver?.locationId ?? order.locationId,
    receiver?.id ?? null,
    receivedAt,
    ctx.now,
  ])
  return row!
}
