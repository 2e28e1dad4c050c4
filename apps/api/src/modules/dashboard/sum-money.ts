import type { Money } from '@amparo/contracts/common'
import { rowsPlannedByValue, type StaffCtx } from '../../context.ts'
import { countLimit } from '../orders/rules.ts'
import { type Asked, conditionsOf } from './conditions.ts'

interface Sum {
  currency: string
  amount: number
}

/** What came in today, net of what went back, in the currencies that it came in. Where it was paid counts, not where the order is. */
export async function sumMoneyToday(ctx: StaffCtx, today: string, { locationId, technicianId }: Asked): Promise<Money[]> {
  const { values, give, visible, midnight } = conditionsOf(ctx, today, { technicianId })
  const where = [
    'p."organizationId" = $1::uuid',
    'p."voidedAt" is null',
    `p."receivedAt" >= ${midnight(0)}`,
    `p."receivedAt" < ${midnight(-1)}`,
    ...(locationId ? [`p."locationId" = ${give(locationId, 'uuid')}`] : []),
    // Of orders taken out of the lists, too: the money is in the till.
    ...(technicianId || ctx.actor.scope !== 'ALL' ? [`p."orderId" in (select o.id from "Order" o where ${visible})`] : []),
  ]
  return rowsPlannedByValue<Sum>(
    ctx,
    `select p."paidCurrency" as currency, sum(p."paidAmount")::float8 as amount from "Payment" p
     where ${where.join(' and ')} group by p."paidCurrency" order by amount desc, currency`,
    values,
  )
}

/** Delivered and not closed yet, and what their customers still owe. */
export async function sumUnclosed(ctx: StaffCtx, today: string, asked: Asked): Promise<{ total: number; owed: Money[] }> {
  const { values, give, orders } = conditionsOf(ctx, today, asked)
  const sums = await rowsPlannedByValue<Sum & { count: number }>(
    ctx,
    `select open.currency, count(*)::int as count, coalesce(sum(open.balance) filter (where open.balance > 0), 0)::float8 as amount
     from (
       select o.currency, o."totalAmount" - o."paidAmount" as balance
       from "OrderStatus" s join "Order" o on o."organizationId" = s."organizationId" and o."publicStatusId" = s.id
       where s."organizationId" = $1::uuid and s.kind = 'PUBLIC' and s.category = 'DELIVERED' and ${orders} and o."closedAt" is null
       limit ${give(countLimit, 'int')}
     ) open group by open.currency order by amount desc, open.currency`,
    values,
  )
  return {
    total: sums.reduce((total, { count }) => total + count, 0),
    owed: sums.filter(({ amount }) => amount > 0).map(({ amount, currency }) => ({ amount, currency })),
  }
}
