import type { Permission } from '@amparo/contracts/model/permissions'
import { rowsPlannedByValue, type UserCtx } from '../../context.ts'
import { conditionsOf } from '../orders/order-filter.ts'
import { ordersOverStageSql, requestsOverStageSql } from '../reports/count-over-stage.ts'
import { most } from './list-notices.ts'

/** How many orders and requests, of those in the lists that the actor sees, have been in their stage for longer than the company allows (B-10). */
export async function countOverStage(ctx: UserCtx) {
  const { where, values, give } = await conditionsOf(ctx, { retired: false })
  const [now, limit] = [give(ctx.now, 'timestamptz'), give(most, 'int')]
  const reads = (permission: Permission) => give(ctx.actor.permissions.has(permission), 'boolean')
  const [row] = await rowsPlannedByValue<{ orders: number | null; requests: number | null }>(
    ctx,
    `select case when ${reads('orders.read')} then ${ordersOverStageSql(where.join(' and '), now, limit)} end as orders,
       case when ${reads('requests.read')} then ${requestsOverStageSql(now, limit)} end as requests`,
    values,
  )
  return row!
}
