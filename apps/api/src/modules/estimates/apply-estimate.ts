import type { Change } from '@amparo/contracts/model/activities'
import { totalsOf } from '@amparo/contracts/model/totals'
import { record } from '../../activities/record.ts'
import { type Ctx, key } from '../../context.ts'
import type { LockedOrder } from '../orders/lock-order.ts'
import { settleOrder } from '../orders/settle-order.ts'
import { addPart, changePart } from '../parts/write-part.ts'
import type { LockedEstimate } from './lock-estimate.ts'

/** Makes an order what its customer approved: its price, its discount and its parts. */
export async function applyEstimate(ctx: Ctx, order: LockedOrder, estimate: LockedEstimate): Promise<void> {
  const { lines, taxMode, taxBasisPoints } = estimate
  const price = lines.filter(({ kind }) => kind === 'SERVICE').reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0)
  const { discount } = totalsOf(lines, estimate.discount, { mode: taxMode, basisPoints: taxBasisPoints })
  await setPrice(ctx, order, { price, discount })

  const parts = lines.filter(({ kind }) => kind === 'PART')
  const named = parts.flatMap(({ partId }) => partId ?? [])
  const standing = await ctx.db.part.findMany({
    where: { organizationId: ctx.organization.id, orderId: order.id, removedAt: null, id: { in: named } },
    select: { id: true },
  })
  for (const { partId, description, quantity, unitPrice, warranty } of parts) {
    const said = { description, quantity, unitPrice, warranty }
    // One that was taken off meanwhile is on again: the customer approved it.
    if (partId && standing.some(({ id }) => id === partId)) await changePart(ctx, order, partId, said, { estimateId: estimate.id })
    else await addPart(ctx, order, { ...said, usedOn: undefined, oldSerial: '', newSerial: '', replacesId: null }, { estimateId: estimate.id })
  }
  await settleOrder(ctx, order.id)
}

async function setPrice(ctx: Ctx, order: LockedOrder, after: { price: number; discount: number }): Promise<void> {
  const said = (amount: number | null) => (amount === null ? null : { amount, currency: order.currency })
  const changes = (['price', 'discount'] as const).flatMap((field): Change[] =>
    order[field] === after[field] ? [] : [{ field, from: said(order[field]), to: said(after[field]) }],
  )
  if (!changes.length) return
  await ctx.db.order.update({
    where: key(ctx, order.id),
    data: { priceAmount: after.price, discountAmount: after.discount, version: { increment: 1 }, updatedAt: ctx.now },
    select: { id: true },
  })
  await record(ctx, { kind: 'order.edited', data: { changes }, orderId: order.id })
}
