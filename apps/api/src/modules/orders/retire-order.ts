import { record } from '../../activities/record.ts'
import { key, type StaffCtx, transaction } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { getOrder } from './get-order.ts'
import { lockOrder } from './lock-order.ts'
import { assertStands, orderCan } from './policy.ts'

/** Takes an order out of lists and pickers; history and reports keep it (S1-15). @throws AppError not_found, forbidden, order_retired, order_closed */
export async function retireOrder(ctx: StaffCtx, id: string, reason: string) {
  await transaction(ctx, async (ctx) => {
    const order = await lockOrder(ctx, id)
    if (!orderCan(ctx.actor, order).retire) throw new AppError('forbidden')
    assertStands(order)
    await writeRetiredAt(ctx, id, ctx.now)
    await record(ctx, { kind: 'order.retired', data: { reason }, orderId: id })
  })
  return getOrder(ctx, id)
}

/** Brings an order back; one that is there stays as it is. @throws AppError not_found, forbidden */
export async function restoreOrder(ctx: StaffCtx, id: string) {
  await transaction(ctx, async (ctx) => {
    const order = await lockOrder(ctx, id)
    if (!orderCan(ctx.actor, order).retire) throw new AppError('forbidden')
    if (!order.retiredAt) return
    await writeRetiredAt(ctx, id, null)
    await record(ctx, { kind: 'order.restored', data: {}, orderId: id })
  })
  return getOrder(ctx, id)
}

async function writeRetiredAt(ctx: StaffCtx, id: string, retiredAt: Date | null): Promise<void> {
  await ctx.db.order.update({ where: key(ctx, id), data: { retiredAt, version: { increment: 1 }, updatedAt: ctx.now }, select: { id: true } })
}
