import { rowsPlannedByValue, type StaffCtx } from '../../context.ts'
import { type Asked, conditionsOf } from './conditions.ts'
import { chartDays } from './rules.ts'

/** How many orders were taken in and delivered, day by day of the company, the oldest first. */
export async function countDays(ctx: StaffCtx, today: string, asked: Asked): Promise<{ date: string; received: number; delivered: number }[]> {
  const { values, give, orders, midnight } = conditionsOf(ctx, today, asked)
  const [day, zone] = [give(today, 'date'), give(ctx.organization.timeZone, 'text')]
  const perDay = (column: 'receivedAt' | 'deliveredAt') => `
    select (o."${column}" at time zone ${zone})::date as date, count(*)::int as count from "Order" o
    where ${orders} and o."${column}" >= ${midnight(chartDays - 1)} and o."${column}" < ${midnight(-1)} group by 1`
  return rowsPlannedByValue(
    ctx,
    `with received as materialized (${perDay('receivedAt')}), delivered as materialized (${perDay('deliveredAt')})
     select days.date::text, coalesce(received.count, 0) as received, coalesce(delivered.count, 0) as delivered
     from (select ${day} - ago as date from generate_series(0, ${chartDays - 1}) ago) days
     left join received on received.date = days.date left join delivered on delivered.date = days.date
     order by days.date`,
    values,
  )
}
