import type { StatusCategory } from '@amparo/contracts/staff/settings'
import { rowsPlannedByValue, type StaffCtx } from '../../context.ts'
import { sellerOf } from './policy.ts'
import { countLimit, openCategories, owedCategories } from './rules.ts'

interface Counted {
  /** Null for the overdue. */
  category: StatusCategory | null
  count: number
}

/** How many orders are in each category and how many are overdue, each counted up to a limit, in one statement. */
export async function countOrders(ctx: StaffCtx, filter: { technicianId?: string | undefined; locationId?: string | undefined }) {
  const values: unknown[] = [ctx.organization.id, ctx.now, countLimit]
  const conditions = [`o."organizationId" = $1::uuid`, 'o."retiredAt" is null']
  const seller = sellerOf(ctx)
  if (filter.technicianId === 'none') conditions.push('o."technicianId" is null')
  else if (filter.technicianId) conditions.push(`o."technicianId" = $${values.push(filter.technicianId)}::uuid`)
  if (filter.locationId) conditions.push(`o."locationId" = $${values.push(filter.locationId)}::uuid`)
  if (seller)
    conditions.push(
      `o."customerId" in (select own.id from "Customer" own where own."organizationId" = $1::uuid and own."sellerId" = $${values.push(seller)}::uuid)`,
    )

  const countWhere = (condition: string) => `(
    select count(*)::int from (
      select from "OrderStatus" s join "Order" o on o."organizationId" = s."organizationId" and o."publicStatusId" = s.id
      where s."organizationId" = $1::uuid and s.kind = 'PUBLIC' and ${condition} and ${conditions.join(' and ')}
      limit $3::int
    ) as capped)`
  const owed = owedCategories.map((category) => `'${category}'`).join(', ')
  const counted = await rowsPlannedByValue<Counted>(
    ctx,
    `select each.category::text as category, ${countWhere('s.category = each.category')} as count from unnest(enum_range(null::"StatusCategory")) as each (category)
     union all select null, ${countWhere(`s.category in (${owed}) and o."promisedAt" < $2::timestamptz`)}`,
    values,
  )

  const byCategory = Object.fromEntries(counted.filter(({ category }) => category).map(({ category, count }) => [category, count])) as Record<
    StatusCategory,
    number
  >
  return {
    byCategory,
    open: Math.min(
      countLimit,
      openCategories.reduce((sum, category) => sum + byCategory[category], 0),
    ),
    overdue: counted.find(({ category }) => category === null)!.count,
  }
}
