import type { Localized } from '@amparo/contracts/common'
import type { Payment } from '@amparo/contracts/staff/payments'
import { rows, type StaffCtx } from '../../context.ts'
import { heldTo, visibleOrdersSql } from '../orders/policy.ts'

interface Line {
  methodId: string
  methodKind: Payment['method']['kind']
  methodName: Localized
  currency: string
  count: number
  received: number
  refunded: number
  voided: number
}

const day = `
  select ($2::date::timestamp at time zone $3) as begins, (($2::date + 1)::timestamp at time zone $3) as ends`
const within = `
  p."organizationId" = $1::uuid and ($4::uuid is null or p."locationId" = $4::uuid) and ($5::uuid is null or p."receivedById" = $5::uuid)
  and ($6::uuid[] is null or exists (
    select from "Order" o where o."organizationId" = p."organizationId" and o.id = p."orderId" and ${visibleOrdersSql('o', '$6')}))`

const select = `
  with day as (${day}), moved as (
    select p."methodId", p."paidCurrency", 1 as count, greatest(p."paidAmount", 0) as received, greatest(-p."paidAmount", 0) as refunded, 0 as voided
    from day, "Payment" p where p."receivedAt" >= day.begins and p."receivedAt" < day.ends and ${within}
    union all
    select p."methodId", p."paidCurrency", 0, 0, 0, p."paidAmount"
    from day, "Payment" p where p."voidedAt" >= day.begins and p."voidedAt" < day.ends and ${within}
  )
  select m.id::text as "methodId", m.kind::text as "methodKind", m.name as "methodName", moved."paidCurrency" as currency, sum(moved.count)::int as count,
    sum(moved.received)::float8 as received, sum(moved.refunded)::float8 as refunded, sum(moved.voided)::float8 as voided
  from moved join "PaymentMethod" m on m."organizationId" = $1::uuid and m.id = moved."methodId"
  group by m."organizationId", m.id, moved."paidCurrency"
  order by m.position, m.id, moved."paidCurrency"`

/**
 * What a day brought, by method and currency, in the company's zone. A payment that is voided comes off the day on which it
 * was voided, so that a day that is over, and was counted, keeps its sums.
 */
export async function readTill(ctx: StaffCtx, query: { date: string; locationId?: string | undefined; receivedById?: string | undefined }) {
  const { date, locationId = null, receivedById = null } = query
  // PostgreSQL has no year 0.
  const asked = date < '0001-01-01' ? '0001-01-01' : date
  const lines = await rows<Line>(ctx, select, [ctx.organization.id, asked, ctx.organization.timeZone, locationId, receivedById, heldTo(ctx)])
  return {
    date,
    lines: lines.map(({ methodId, methodKind, methodName, ...line }) => ({
      method: { id: methodId, kind: methodKind, name: methodName },
      ...line,
      net: line.received - line.refunded - line.voided,
    })),
  }
}
