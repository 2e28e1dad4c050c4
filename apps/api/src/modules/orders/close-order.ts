import { isOver } from '@amparo/contracts/model/stages'
import { record } from '../../activities/record.ts'
import { key, type StaffCtx, transaction } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { keepDocument } from '../documents/keep-document.ts'
import { getOrder } from './get-order.ts'
import { lockOrder } from './lock-order.ts'
import { assertMay } from './policy.ts'
import { settleOrder } from './settle-order.ts'

/**
 * Closes an order that is delivered or cancelled once nothing is due either way (S1-21), and keeps what its final report
 * says. From then on nothing on it changes.
 * @throws AppError not_found, forbidden, order_retired, order_closed, order_not_finished, order_balance_not_zero
 */
export async function closeOrder(ctx: StaffCtx, id: string) {
  await transaction(ctx, async (ctx) => {
    const order = await lockOrder(ctx, id)
    assertMay(ctx, order, 'close')
    if (!isOver(order.category)) throw new AppError('order_not_finished')
    // Computed anew under the lock: a payment that is being voided at this moment counts before or after, never half.
    const { balance } = await settleOrder(ctx, id)
    if (balance !== 0) {
      const data = ctx.actor.permissions.has('payments.read') ? { data: { balance, currency: order.currency } } : {}
      throw new AppError('order_balance_not_zero', data)
    }
    await ctx.db.order.update({
      where: key(ctx, id),
      data: {
        closedAt: ctx.now,
        closedById: ctx.actor.kind === 'USER' ? ctx.actor.id : null,
        version: { increment: 1 },
        updatedAt: ctx.now,
      },
      select: { id: true },
    })
    const { id: documentId } = await keepDocument(ctx, { orderId: id, kind: 'REPORT' })
    await record(ctx, { kind: 'order.closed', data: { documentId }, orderId: id, customerSees: true })
  })
  return getOrder(ctx, id)
}

/** Opens a closed order again; its final report is out of force and the next closing makes another. @throws AppError not_found, forbidden, order_retired, order_not_closed */
export async function reopenOrder(ctx: StaffCtx, id: string, reason: string) {
  await transaction(ctx, async (ctx) => {
    const order = await lockOrder(ctx, id)
    if (order.retiredAt) throw new AppError('order_retired')
    if (!order.closedAt) throw new AppError('order_not_closed')
    await ctx.db.order.update({
      where: key(ctx, id),
      data: { closedAt: null, closedById: null, version: { increment: 1 }, updatedAt: ctx.now },
      select: { id: true },
    })
    await ctx.db.document.updateMany({
      where: { organizationId: ctx.organization.id, orderId: id, kind: 'REPORT', supersededAt: null },
      data: { supersededAt: ctx.now },
    })
    await record(ctx, { kind: 'order.reopened', data: { reason }, orderId: id })
  })
  return getOrder(ctx, id)
}
