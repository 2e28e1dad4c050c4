import { record } from '../../activities/record.ts'
import { companyDay } from '../../company-day.ts'
import { type Ctx, key, type StaffCtx, transaction } from '../../context.ts'
import { AppError, found } from '../../errors.ts'
import { type LockedOrder, lockOrder } from '../orders/lock-order.ts'
import { assertMay } from '../orders/policy.ts'
import { applyEstimate } from './apply-estimate.ts'
import { getEstimate } from './get-estimate.ts'
import { type LockedEstimate, readLocked } from './lock-estimate.ts'
import { moveByEstimate } from './move-by-estimate.ts'
import { isOpen } from './rules.ts'

export interface EstimateAnswer {
  approve: boolean
  /** Who answers, as they name themselves. */
  name: string
  reason: string
}

/**
 * Writes down an answer that the customer gave by phone or at the counter.
 * @throws AppError not_found, forbidden, order_retired, order_closed, estimate_answered, estimate_over, reason_required
 */
export async function takeAnswer(ctx: StaffCtx, orderId: string, id: string, answer: EstimateAnswer) {
  await transaction(ctx, async (ctx) => {
    const order = await lockOrder(ctx, orderId)
    const estimate = await readLocked(ctx, orderId, id)
    assertMay(ctx, order, 'edit')
    await answerEstimate(ctx, order, estimate, answer)
  })
  return getEstimate(ctx, orderId, id)
}

/** The customer's own answer, by the link (B-07). @throws AppError not_found, estimate_answered, estimate_over, reason_required */
export async function giveAnswer(ctx: Ctx, orderId: string, id: string, answer: EstimateAnswer): Promise<void> {
  await transaction(ctx, async (ctx) => {
    const order = await lockOrder(ctx, orderId)
    await answerEstimate(ctx, order, await readLocked(ctx, orderId, id), answer)
  })
}

/** The same answer again changes nothing: whoever did not see that it was taken says it twice. */
async function answerEstimate(ctx: Ctx, order: LockedOrder, estimate: LockedEstimate, answer: EstimateAnswer): Promise<void> {
  const { approve, name, reason } = answer
  // Nobody but staff knows of a draft, and nobody answers one.
  found(estimate.state === 'DRAFT' ? null : estimate)
  if (estimate.state === (approve ? 'APPROVED' : 'DECLINED')) return
  if (estimate.state === (approve ? 'DECLINED' : 'APPROVED')) throw new AppError('estimate_answered')
  if (!isOpen(companyDay(ctx), estimate, order)) throw new AppError('estimate_over')
  if (!approve && !reason) throw new AppError('reason_required', { fields: [{ path: 'body.reason', code: 'required' }] })

  const { id, revision, total, currency } = estimate
  const byStaff = ctx.actor.kind !== 'CUSTOMER'
  await ctx.db.estimate.update({
    where: key(ctx, id),
    data: {
      state: approve ? 'APPROVED' : 'DECLINED',
      answeredAt: ctx.now,
      answeredName: name,
      answerReason: reason,
      answeredIp: byStaff ? '' : ctx.ip,
      answeredById: ctx.actor.kind === 'USER' ? ctx.actor.id : null,
      version: { increment: 1 },
      updatedAt: ctx.now,
    },
    select: { id: true },
  })
  const told = { orderId: order.id, customerSees: true, react: true }
  if (approve) {
    await record(ctx, { kind: 'estimate.approved', data: { estimateId: id, revision, name, total, currency, byStaff }, ...told })
    await applyEstimate(ctx, order, estimate)
  } else {
    await record(ctx, { kind: 'estimate.declined', data: { estimateId: id, revision, name, reason, byStaff }, ...told })
  }
  await moveByEstimate(ctx, order, approve ? 'APPROVED' : 'DECLINED', { notify: true })
}
