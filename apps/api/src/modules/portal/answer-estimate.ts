import type { Ctx } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { limits, takeTry } from '../auth/throttle.ts'
import { type EstimateAnswer, giveAnswer } from '../estimates/answer-estimate.ts'
import { getOrderByLink } from './follow-order.ts'
import { linkedOrder } from './linked-order.ts'
import { throttledAddress } from './throttled-address.ts'

/**
 * The customer approves or declines an estimate by the secret link (B-07). A link that opens nothing counts as a guess. One that
 * opens an order is none: nobody guesses it, and many customers share an address with somebody who tries surnames.
 * @throws AppError not_found, too_many_attempts, estimate_answered, estimate_over, reason_required
 */
export async function answerByLink(ctx: Ctx, token: string, estimateId: string, answer: EstimateAnswer) {
  const order = await ctx.db.order.findFirst({ where: linkedOrder(ctx, token), select: { id: true } })
  if (!order) {
    await takeTry(ctx, ctx.organization.id, limits.TRACK, `link ${throttledAddress(ctx.ip)}`)
    throw new AppError('not_found')
  }
  await giveAnswer(ctx, order.id, estimateId, answer)
  return getOrderByLink(ctx, token)
}
