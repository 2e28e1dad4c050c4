import type { reports } from '@amparo/contracts/staff/reports'
import type { z } from 'zod'
import { record } from '../../activities/record.ts'
import { type Ctx, type StaffCtx, transaction } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { openCategories } from '../orders/rules.ts'

type StageOf = z.output<(typeof reports)['limitStage']['params']>['of']

/** Whether a row has been in its stage for longer than the company allows, for hand-written statements. */
export function overStageSql(of: StageOf, { row, stage, since, now }: { row: string; stage: string; since: string; now: string }): string {
  return `exists (select from "StageLimit" l where l."organizationId" = ${row}."organizationId" and l.of = '${of}' and l.stage = ${stage}
    and ${since} < ${now}::timestamptz - l.days * interval '1 day')`
}

/** After how many days in a stage an order or a request is marked (B-10). */
export async function listStageLimits(ctx: Ctx) {
  const limits = await ctx.db.stageLimit.findMany({
    where: { organizationId: ctx.organization.id },
    orderBy: [{ of: 'asc' }, { stage: 'asc' }],
    select: { of: true, stage: true, days: true },
  })
  return { data: limits.map(({ stage: stageId, ...limit }) => ({ ...limit, stageId })) }
}

/** Sets after how many days, or that none are too many. @throws AppError reference_not_found for what is no stage to sit in */
export async function limitStage(ctx: StaffCtx, { of, stageId }: { of: StageOf; stageId: string }, days: number | null) {
  return transaction(ctx, async (ctx) => {
    await assertStage(ctx, of, stageId)
    const key = { organizationId: ctx.organization.id, of, stage: stageId }
    const before = await ctx.db.stageLimit.findUnique({ where: { organizationId_of_stage: key }, select: { days: true } })
    if (days === null) await ctx.db.stageLimit.deleteMany({ where: key })
    else
      await ctx.db.stageLimit.upsert({ where: { organizationId_of_stage: key }, create: { ...key, days }, update: { days }, select: { days: true } })
    const told = { field: 'stageLimit', from: before ? String(before.days) : null, to: days === null ? null : String(days) }
    if (told.from !== told.to) await record(ctx, { kind: 'organization.edited', data: { changes: [told] } })
    return listStageLimits(ctx)
  })
}

async function assertStage(ctx: Ctx, of: StageOf, stageId: string): Promise<void> {
  const state = stageId === 'NEW' || stageId === 'IN_PROGRESS'
  const known =
    of === 'REQUESTS'
      ? state
      : !state &&
        (await ctx.db.orderStatus.count({
          where: { organizationId: ctx.organization.id, id: stageId, kind: 'PUBLIC', category: { in: [...openCategories] } },
        })) > 0
  if (!known) throw new AppError('reference_not_found', { fields: [{ path: 'params.stageId', code: 'invalid' }] })
}
