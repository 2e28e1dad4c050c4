import type { WarrantyUnit } from '@amparo/contracts/model/warranties'
import { companyDay } from '../../company-day.ts'
import { rows, type StaffCtx } from '../../context.ts'
import { found } from '../../errors.ts'
import { displayName } from '../customers/rules.ts'
import { photoAddresses } from '../orders/order-row.ts'
import { heldTo, orderCan, visibleOrdersSql } from '../orders/policy.ts'
import { orderCode } from '../orders/rules.ts'
import { coverOf } from './rules.ts'

interface PartRecord {
  id: string
  description: string
  quantity: number
  unitPrice: number
  usedOn: string
  warrantyValue: number | null
  warrantyUnit: WarrantyUnit | null
  coverUntil: string | null
  oldSerial: string
  newSerial: string
  replacesId: string | null
  fromEstimate: boolean
  version: number
  orderId: string
  orderNumber: number
  currency: string
  technicianId: string | null
  retiredAt: Date | null
  closedAt: Date | null
  customerKind: string
  customerName: string
  customerSurname: string
  customerTradeName: string
  adderId: string | null
  adderName: string
  adderPhoto: string | null
  replacedOrderId: string | null
  replacedOrderNumber: number
}

const columns = `
  p.id::text, p.description, p.quantity, p."unitAmount"::float8 as "unitPrice", p."usedOn"::text, p."warrantyValue", p."warrantyUnit"::text,
  p."coverUntil"::text, p."oldSerial", p."newSerial", p."replacesId"::text, p."estimateId" is not null as "fromEstimate", p.version,
  o.id::text as "orderId", o.number as "orderNumber", o.currency, o."technicianId"::text, o."retiredAt", o."closedAt",
  c.kind::text as "customerKind", c.name as "customerName", c.surname as "customerSurname", c."tradeName" as "customerTradeName",
  u.id::text as "adderId", u.name as "adderName", u."photoKey" as "adderPhoto",
  ro.id::text as "replacedOrderId", ro.number as "replacedOrderNumber"`

/**
 * `$2` carries heldTo(ctx): what an order that one does not see has, is not named. Each row is looked up by its key, part
 * by part: of a company that has just been filled, the planner would believe that it has next to nothing, and compare all
 * with all.
 */
const joins = `
  cross join lateral (select * from "Order" o where o."organizationId" = p."organizationId" and o.id = p."orderId" offset 0) o
  cross join lateral (select * from "Customer" c where c."organizationId" = p."organizationId" and c.id = o."customerId" offset 0) c
  left join lateral (select * from "User" u where u."organizationId" = p."organizationId" and u.id = p."addedById" offset 0) u on true
  left join lateral (
    select ro.id, ro.number from "Part" r join "Order" ro on ro."organizationId" = r."organizationId" and ro.id = r."orderId"
    where r."organizationId" = p."organizationId" and r.id = p."replacesId" and ${visibleOrdersSql('ro', '$2')} offset 0
  ) ro on true`

function partOut(ctx: StaffCtx, today: string, row: PartRecord, photoUrl: (photoKey: string | null) => string | null) {
  const { id, description, quantity, usedOn, oldSerial, newSerial, fromEstimate, version, currency } = row
  const customer = { kind: row.customerKind, name: row.customerName, surname: row.customerSurname, tradeName: row.customerTradeName }
  return {
    ...{ id, description, quantity, usedOn, oldSerial, newSerial, fromEstimate, version },
    order: { id: row.orderId, code: orderCode(ctx.organization, row.orderNumber), customer: displayName(customer) },
    unitPrice: { amount: row.unitPrice, currency },
    total: { amount: quantity * row.unitPrice, currency },
    warranty: row.warrantyValue === null ? null : { value: row.warrantyValue, unit: row.warrantyUnit! },
    cover: coverOf(row, today),
    replaces:
      row.replacesId && row.replacedOrderId
        ? { id: row.replacesId, order: { id: row.replacedOrderId, code: orderCode(ctx.organization, row.replacedOrderNumber) } }
        : null,
    addedBy: row.adderId ? { id: row.adderId, name: row.adderName, photoUrl: photoUrl(row.adderPhoto) } : null,
    can: { edit: orderCan(ctx.actor, row).edit },
  }
}

async function readParts(ctx: StaffCtx, where: string, values: unknown[], from = '"Part" p') {
  const records = await rows<PartRecord>(ctx, `select ${columns} from ${from} ${joins} ${where}`, [ctx.organization.id, heldTo(ctx), ...values])
  const [photoUrl, today] = [photoAddresses(ctx), companyDay(ctx)]
  return records.map((record) => partOut(ctx, today, record, photoUrl))
}

// The ids come by way of a sub-select, so that the planner does not plan anew for every page that is shorter than it expects.
const named = `unnest((select $3::uuid[])) with ordinality as page (id, place)
  cross join lateral (select * from "Part" p where p."organizationId" = $1::uuid and p.id = page.id offset 0) p`
const visible = `p."organizationId" = $1::uuid and p."removedAt" is null and ${visibleOrdersSql('o', '$2')}`
const ofOrder = `where ${visible} and p."orderId" = $3::uuid order by p.id`
const one = `where ${visible} and p."orderId" = $3::uuid and p.id = $4::uuid`
/**
 * What is left under warranty of what the device's earlier orders used; of each, as many as were not replaced yet. The
 * orders are found before anything is joined to them, whatever the planner believes of tables that have just been filled.
 */
const covered = `
  with earlier as materialized (
    select e.id from "Order" e where e."organizationId" = $1::uuid and e."retiredAt" is null and ${visibleOrdersSql('e', '$2')}
      and e."deviceId" = (select now."deviceId" from "Order" now where now."organizationId" = $1::uuid and now.id = $3::uuid)
      and e.number < (select now.number from "Order" now where now."organizationId" = $1::uuid and now.id = $3::uuid)
  )
  select p.id::text from earlier join "Part" p on p."organizationId" = $1::uuid and p."orderId" = earlier.id
  where p."removedAt" is null and p."coverUntil" >= $4::date
    and p.quantity > (select coalesce(sum(n.quantity), 0) from "Part" n
      where n."organizationId" = $1::uuid and n."replacesId" = p.id and n."removedAt" is null)
  order by p."coverUntil", p.id`

/** Parts already found to be visible, in the order of their ids. */
export async function readPartRows(ctx: StaffCtx, ids: readonly string[]) {
  return ids.length ? readParts(ctx, 'order by page.place', [ids], named) : []
}

/** @throws AppError not_found */
export async function getPart(ctx: StaffCtx, orderId: string, id: string) {
  return found((await readParts(ctx, one, [orderId, id]))[0])
}

/** The parts of an order, in the order that they were added (S1-22). @throws AppError not_found */
export async function listPartsOfOrder(ctx: StaffCtx, orderId: string) {
  await assertVisible(ctx, orderId)
  return { data: await readParts(ctx, ofOrder, [orderId]) }
}

/** What is still under warranty of earlier repairs of the order's device (B-06). @throws AppError not_found */
export async function listCoveredParts(ctx: StaffCtx, orderId: string) {
  await assertVisible(ctx, orderId)
  const found = await rows<{ id: string }>(ctx, covered, [ctx.organization.id, heldTo(ctx), orderId, companyDay(ctx)])
  return {
    data: await readPartRows(
      ctx,
      found.map(({ id }) => id),
    ),
  }
}

const seen = `select from "Order" o where o."organizationId" = $1::uuid and o.id = $3::uuid and ${visibleOrdersSql('o', '$2')}`

async function assertVisible(ctx: StaffCtx, orderId: string): Promise<void> {
  found((await rows(ctx, seen, [ctx.organization.id, heldTo(ctx), orderId]))[0])
}
