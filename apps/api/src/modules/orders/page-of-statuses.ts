import type { OrderQuery } from '@amparo/contracts/staff/order-filter'
import type { z } from 'zod'
import { rows, type StaffCtx } from '../../context.ts'
import { type OrderRecord, orderColumns, orderJoins } from './order-row.ts'
import { heldTo } from './policy.ts'

type Query = z.output<typeof OrderQuery>

/** Whether a page is asked for by nothing but statuses, in the order of numbers: what people look at all day. */
export function isOfStatuses(ctx: StaffCtx, { sort, category, statusId, retired, cursor: _, limit: __, ...other }: Query): boolean {
  return (
    (sort === 'number' || sort === '-number') &&
    !retired &&
    !heldTo(ctx) &&
    Object.values(other).every((value) => value === undefined || value === '')
  )
}

interface Page {
  categories: readonly string[] | undefined
  statusIds: readonly string[] | undefined
  descending: boolean
  /** The number that the page before ended with. */
  after: number | undefined
  take: number
}

/**
 * Such a page with its rows, in one statement that is planned once. Of each status, the walk of its own index stops after
 * a page; to walk all numbers in search of a status would mean all orders where there are few in it.
 */
export function readPageOfStatuses(ctx: StaffCtx, { categories, statusIds, descending, after, take }: Page): Promise<OrderRecord[]> {
  const edge = after ?? (descending ? 2_147_483_647 : -1)
  const text = statementOf(Boolean(categories || statusIds), descending, take <= usual ? usual : most)
  return rows(ctx, text, [ctx.organization.id, edge, take, ...(categories || statusIds ? [categories ?? null, statusIds ?? null] : [])])
}

/** So many each walk reads at most. A number in the text, for the planner to know it, and few of them, for few texts to be planned. */
const usual = 51
const most = 101

function statementOf(byStatus: boolean, descending: boolean, limit: number): string {
  const [beyond, order] = descending ? ['<', 'desc'] : ['>', 'asc']
  const walk = `select o.id, o.number from "Order" o
    where o."organizationId" = $1::uuid ${byStatus ? 'and o."publicStatusId" = chosen.id' : ''} and o."retiredAt" is null and o.number ${beyond} $2::int
    order by o.number ${order} limit ${limit}`
  const walks = byStatus
    ? `"OrderStatus" chosen cross join lateral (${walk}) found
       where chosen."organizationId" = $1::uuid and chosen.kind = 'PUBLIC'
         and ($4::text[] is null or chosen.category::text = any($4::text[])) and ($5::uuid[] is null or chosen.id = any($5::uuid[]))`
    : `(${walk}) found`
  return `with page as materialized (select found.id, found.number from ${walks} order by found.number ${order} limit $3::int)
    select ${orderColumns}
    from page join "Order" o on o."organizationId" = $1::uuid and o.id = page.id
    ${orderJoins}
    order by page.number ${order}`
}
