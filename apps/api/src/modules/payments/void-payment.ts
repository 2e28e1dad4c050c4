import { record } from '../../activities/record.ts'
import { key, type StaffCtx, transaction } from '../../context.ts'
import { AppError, found } from '../../errors.ts'
import { lockOrder } from '../orders/lock-order.ts'
import { settleOrder } from '../orders/settle-order.ts'
import { getPayment } from './get-payment.ts'

/**
 * Voids a payment (S1-44): it stays on record, with who, when and why, and the order's balance goes back up. One of which
 * money was given back already keeps standing until those refunds are voided: more cannot have gone out than came in.
 * @throws AppError not_found, payment_voided, order_closed, payment_exceeds_balance
 */
export async function voidPayment(ctx: StaffCtx, id: string, reason: string) {
  await transaction(ctx, async (ctx) => {
    const { order: of } = await getPayment(ctx, id)
    const order = await lockOrder(ctx, of.id)
    // Read under the lock: another may have voided it meanwhile.
    const payment = found(
      await ctx.db.payment.findUnique({ where: key(ctx, id), select: { number: true, kind: true, amount: true, voidedAt: true } }),
    )
    if (payment.voidedAt) throw new AppError('payment_voided')
    if (order.closedAt) throw new AppError('order_closed')
    const amount = Number(payment.amount)
    if (payment.kind !== 'REFUND' && order.paid < amount) throw new AppError('payment_exceeds_balance', { data: { limit: order.paid } })

    await ctx.db.payment.update({
      where: key(ctx, id),
      data: {
        voidedAt: ctx.now,
        voidedById: ctx.actor.kind === 'USER' ? ctx.actor.id : null,
        voidReason: reason,
        version: { increment: 1 },
      },
      select: { id: true },
    })
    await settleOrder(ctx, order.id)
    const data = { paymentId: id, number: payment.number, amount, currency: order.currency, reason }
    await record(ctx, { kind: 'payment.voided', data, orderId: order.id })
  })
  return getPayment(ctx, id)
}
