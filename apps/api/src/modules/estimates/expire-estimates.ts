import { record } from '../../activities/record.ts'
import { companyDay } from '../../company-day.ts'
import { type Ctx, key, type Services, systemCtx, transaction } from '../../context.ts'
import { lockOrder } from '../orders/lock-order.ts'
import { readLocked } from './lock-estimate.ts'
import { stateOn } from './rules.ts'

const due = `
  select e."organizationId"::text, e."orderId"::text, e.id::text from "Estimate" e
  join "Organization" g on g."organizationId" = e."organizationId"
  where e.state = 'SENT' and e."validUntil" < ($1::timestamptz at time zone g."timeZone")::date and e."validUntil" < $1::date + 2
  order by e."validUntil", e.id limit 1000`

/** Ends every estimate that nobody answered by its last day, in its company's zone (B-07). */
export async function expireEstimates(services: Services): Promise<void> {
  const { rows } = await services.database.pool.query<{ organizationId: string; orderId: string; id: string }>(due, [services.clock()])
  for (const { organizationId, orderId, id } of rows) {
    const organization = await services.directory.organizationById(organizationId)
    if (organization) await expireEstimate(systemCtx(services, organization), orderId, id)
  }
}

/** Read again under the order's lock: it may have been answered or withdrawn meanwhile. */
export async function expireEstimate(ctx: Ctx, orderId: string, id: string): Promise<void> {
  await transaction(ctx, async (ctx) => {
    await lockOrder(ctx, orderId)
    const estimate = await readLocked(ctx, orderId, id)
    if (estimate.state !== 'SENT' || stateOn(companyDay(ctx), estimate) !== 'EXPIRED') return
    await ctx.db.estimate.update({
      where: key(ctx, id),
      data: { state: 'EXPIRED', version: { increment: 1 }, updatedAt: ctx.now },
      select: { id: true },
    })
    await record(ctx, { kind: 'estimate.expired', data: { estimateId: id, revision: estimate.revision }, orderId, react: true })
  })
}
