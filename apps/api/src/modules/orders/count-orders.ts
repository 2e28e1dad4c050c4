import { StatusCategory } from '@amparo/contracts/staff/statuses'
import { rowsPlannedByValue, type StaffCtx } from '../../context.ts'
import { heldTo } from './policy.ts'
import { countLimit, openCategories, owedCategories } from './rules.ts'

interface Counted {
  category: StatusCategory
  count: number
  overdue: number
}

/** How many orders are in each category and how many are overdue, each counted up to a limit, in one statement. */
export async function countOrders(ctx: StaffCtx, filter: { technicianId?: string | undefined; locationId?: string | undefined }) {
  const values: unknown[] = [ctx.organization.id, ctx.now, countLimit]
  const conditions = ['o."organizationId" = $1::uuid', 'o."publicStatusId" = s.id', 'o."retiredAt" is null']
  const held = heldTo(ctx)
  if (filter.technicianId === 'none') conditions.push('o."technicianId" is null')
  else if (filter.technicianId) conditions.push(`o."technicianId" = $${values.push(filter.technicianId)}::uuid`)
  if (filter.locationId) conditions.push(`o."locationId" = $${values.push(filter.locationId)}::uuid`)
  if (held?.[0])
    conditions.push(
      `o."customerId" in (select own.id from "Customer" own where own."organizationId" = $1::uuid and own."sellerId" = $${values.push(held[0])}::uuid)`,
    )
  if (held?.[1]) conditions.push(`o."technicianId" = $${values.push(held[1])}::uuid`)

  // Status by status, so that each is counted along its index and no further than the limit.
  const countWhere = (...more: string[]) =>
    `lateral (select count(*) as count from (select from "Order" o where ${[...conditions, ...more].join(' and ')} limit $3::int) capped)`
  const owed = owedCategories.map((category) => `'${category}'`).join(', ')
  const counted = await rowsPlannedByValue<Counted>(
    ctx,
    `select s.category::text, least(sum(standing.count), $3::int)::int as count, least(sum(late.count), $3::int)::int as overdue
     from "OrderStatus" s, ${countWhere()} standing, ${countWhere(`s.category in (${owed})`, 'o."promisedAt" < $2::timestamptz')} late
     where s."organizationId" = $1::uuid and s.kind = 'PUBLIC' group by s.category`,
    values,
  )

  const countOf = (category: StatusCategory) => counted.find((each) => each.category === category)?.count ?? 0
  const sum = (counts: number[]) =>
    Math.min(
      countLimit,
      counts.reduce((total, count) => total + count, 0),
    )
  return {
    byCategory: Object.fromEntries(StatusCategory.options.map((category) => [category, countOf(category)])) as Record<StatusCategory, number>,
    open: sum(openCategories.map(countOf)),
    overdue: sum(counted.map(({ overdue }) => overdue)),
  }
}
