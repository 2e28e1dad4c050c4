import { rowsPlannedByValue, type StaffCtx } from '../../context.ts'
import { countLimit } from '../orders/rules.ts'
import { ordersOverStageSql } from '../reports/count-over-stage.ts'
import { type Asked, conditionsOf } from './conditions.ts'

/** How many orders have been in their stage for longer than the company allows (B-10); null where it set no limit. */
export async function countOverStage(ctx: StaffCtx, today: string, asked: Asked): Promise<number | null> {
  const { values, give, orders } = conditionsOf(ctx, today, asked)
  const [row] = await rowsPlannedByValue<{ limits: boolean; over: number }>(
    ctx,
    `select exists (select from "StageLimit" l where l."organizationId" = $1::uuid and l.of = 'ORDERS') as limits,
       ${ordersOverStageSql(orders, give(ctx.now, 'timestamptz'), give(countLimit, 'int'))} as over`,
    values,
  )
  return row!.limits ? row!.over : null
}
