import { type Ctx, rows } from '../../context.ts'

// Date arithmetic of PostgreSQL is that of model/warranties.ts: a month after 31 January is the last day of February.
const write = `
  with recursive covered as (
    select p.id, case when o."deliveredAt" is not null and p."warrantyValue" is not null then
        ((o."deliveredAt" at time zone $3)::date + case p."warrantyUnit"
          when 'DAYS' then make_interval(days => p."warrantyValue")
          when 'MONTHS' then make_interval(months => p."warrantyValue")
          else make_interval(years => p."warrantyValue") end)::date end as until
    from "Part" p join "Order" o on o."organizationId" = p."organizationId" and o.id = p."orderId"
    where p."organizationId" = $1::uuid and p."orderId" = $2::uuid and p."replacesId" is null
    union all
    select n.id, covered.until from covered join "Part" n on n."organizationId" = $1::uuid and n."replacesId" = covered.id
  )
  update "Part" p set "coverUntil" = covered.until from covered
  where p."organizationId" = $1::uuid and p.id = covered.id and p."coverUntil" is distinct from covered.until`

/**
 * Writes anew until when an order's parts are covered, and those of later orders that replace them (B-06). To be called in
 * the transaction that locked the order and changed its parts or its delivery.
 */
export async function settleCover(ctx: Ctx, orderId: string): Promise<void> {
  await rows(ctx, write, [ctx.organization.id, orderId, ctx.organization.timeZone])
}
