import { openCategories } from '../orders/rules.ts'
import { stageSinceSql } from '../requests/rules.ts'
import { overStageSql } from './stage-limits.ts'

// For hand-written statements, of which `$1` is the company: how many have been in their stage for longer than it allows
// (B-10), found from the limits that it set. `now` and `most`, at which counting stops, are the parameters.

/** `orders` is what holds of those asked for, `o`. */
export function ordersOverStageSql(orders: string, now: string, most: string): string {
  return `(select count(*)::int from (
    select from "OrderStatus" s join "StageLimit" sl on sl."organizationId" = s."organizationId" and sl.of = 'ORDERS' and sl.stage = s.id::text
    join "Order" o on o."organizationId" = s."organizationId" and o."publicStatusId" = s.id
    where s."organizationId" = $1::uuid and s.category in (${openCategories.map((category) => `'${category}'`).join(', ')}) and ${orders}
      and o."publicStatusAt" < ${now} - sl.days * interval '1 day'
    limit ${most}) capped)`
}

export function requestsOverStageSql(now: string, most: string): string {
  const over = overStageSql('REQUESTS', { row: 'r', stage: 'r.state::text', since: stageSinceSql('r'), now })
  return `(select count(*)::int from (
    select from "Request" r where r."organizationId" = $1::uuid and r."finishedAt" is null and ${over}
    limit ${most}) capped)`
}
