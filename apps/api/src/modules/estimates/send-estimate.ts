import { record } from '../../activities/record.ts'
import { companyDay } from '../../company-day.ts'
import { type Ctx, key, type StaffCtx, transaction } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { keepDocument } from '../documents/keep-document.ts'
import { lockOrder } from '../orders/lock-order.ts'
import { assertMay } from '../orders/policy.ts'
import { getEstimate } from './get-estimate.ts'
import { readLocked } from './lock-estimate.ts'
import { moveByEstimate } from './move-by-estimate.ts'
import { stateOn } from './rules.ts'

/**
 * Puts a draft before the customer (B-07): from now on it stays as it is. One that was sent before is withdrawn.
 * @throws AppError not_found, forbidden, order_retired, order_closed, estimate_not_draft, estimate_empty, estimate_over
 */
export async function sendEstimate(ctx: StaffCtx, orderId: string, id: string, { notify }: { notify: boolean }) {
  await transaction(ctx, async (ctx) => {
    const order = await lockOrder(ctx, orderId)
    const draft = await readLocked(ctx, orderId, id)
    assertMay(ctx, order, 'edit')
    if (draft.state !== 'DRAFT') throw new AppError('estimate_not_draft')
    if (!draft.lines.length) throw new AppError('estimate_empty')
    if (draft.validUntil < companyDay(ctx)) throw new AppError('estimate_over')

    const before = await ctx.db.estimate.findFirst({
      where: { organizationId: ctx.organization.id, orderId, state: 'SENT' },
      select: { id: true, revision: true },
    })
    if (before) await setWithdrawn(ctx, orderId, before)
    await ctx.db.estimate.update({
      where: key(ctx, id),
      data: { state: 'SENT', sentAt: ctx.now, version: { increment: 1 }, updatedAt: ctx.now },
      select: { id: true },
    })
    await keepDocument(ctx, { orderId, kind: 'ESTIMATE', estimateId: id })
    const data = { estimateId: id, revision: draft.revision, total: draft.total, currency: draft.currency }
    await record(ctx, { kind: 'estimate.sent', data, orderId, customerSees: true, react: notify })
    // The estimate's own mail tells of it.
    await moveByEstimate(ctx, order, 'SENT', { notify: false })
  })
  return getEstimate(ctx, orderId, id)
}

/** Takes back one that waits for its answer. @throws AppError not_found, forbidden, order_retired, order_closed, estimate_answered, estimate_over */
export async function withdrawEstimate(ctx: StaffCtx, orderId: string, id: string) {
  await transaction(ctx, async (ctx) => {
    const order = await lockOrder(ctx, orderId)
    const estimate = await readLocked(ctx, orderId, id)
    assertMay(ctx, order, 'edit')
    const state = stateOn(companyDay(ctx), estimate)
    if (state === 'APPROVED' || state === 'DECLINED') throw new AppError('estimate_answered')
    if (state !== 'SENT') throw new AppError('estimate_over')
    await setWithdrawn(ctx, orderId, estimate)
  })
  return getEstimate(ctx, orderId, id)
}

async function setWithdrawn(ctx: Ctx, orderId: string, { id, revision }: { id: string; revision: number }): Promise<void> {
  await ctx.db.estimate.update({
    where: key(ctx, id),
    data: { state: 'WITHDRAWN', version: { increment: 1 }, updatedAt: ctx.now },
    select: { id: true },
  })
  await record(ctx, { kind: 'estimate.withdrawn', data: { estimateId: id, revision }, orderId, customerSees: true })
}
