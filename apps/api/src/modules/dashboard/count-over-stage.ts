import { rowsPlannedByValue, type StaffCtx } from '../../context.ts'
import { countLimit, openCategories } from '../orders/rules.ts'
import { overStageSql } from '../reports/stage-limits.ts'
import { type Asked, conditionsOf } from './conditions.ts'

/** How many orders have been in their stage for longer than the company allows (B-10); null where it set no limit. */
export async function countOverStage(ctx: StaffCtx, today: string, asked: Asked): Promise<number | null> {
  const { values, give, orders } = conditionsOf(ctx, today, asked)
  const over = overStageSql('ORDERS', { row: 'o', stage: 'o."publicStatusId"::text', since: 'o."publicStatusAt"', now: give(ctx.now, 'timestamptz') })
  const [row] = await rowsPlannedByValue<{ limits: boolean; over: number }>(
    ctx,
    `select exists (select from "StageLimit" l where l."organizationId" = $1::uuid and l.of = 'ORDERS') as limits,
       (select count(*)::int from (
         select from "OrderStatus" s join "StageLimit" sl on sl."organizationId" = s."organizationId" and sl.of = 'ORDERS' and sl.stage = s.id::text
         join "Order" o on o."organizationId" = s."organizationId" and o."publicStatusId" = s.id
         where s."organizationId" = $1::uuid and s.category in (${openCategories.map((category) => `'${category}'`).join(', ')}) and ${orders} and ${over}
         limit ${give(countLimit, 'int')}) capped) as over`,
    values,
  )
  return row!.limits ? row!.over : null
}
