import type { Localized } from '@amparo/contracts/common'
import type { Payment } from '@amparo/contracts/staff/payments'
import { rows, type StaffCtx } from '../../context.ts'
import type { Wire } from '../../http/serve.ts'
import { displayName } from '../customers/rules.ts'
import { photoAddresses } from '../orders/order-row.ts'
import { orderCode } from '../orders/rules.ts'

interface PaymentRecord {
  id: string
  number: number
  kind: Payment['kind']
  amount: number
  currency: string
  paidAmount: number
  paidCurrency: string
  rate: string | null
  rateBase: string | null
  rateSource: string | null
  reference: string
  note: string
  receivedAt: Date
  voidedAt: Date | null
  voidReason: string
  version: number
  orderId: string
  orderNumber: number
  closedAt: Date | null
  customerKind: string
  customerName: string
  customerSurname: string
  customerTradeName: string
  methodId: string
  methodKind: Payment['method']['kind']
  methodName: Localized
  locationId: string
  locationName: string
  receiverId: string | null
  receiverName: string
  receiverPhoto: string | null
  voiderId: string | null
  voiderName: string
  voiderPhoto: string | null
}

// By way of a sub-select, so that the planner does not plan the joins anew for each length of a page.
const byIds = `
  select p.id::text, p.number, p.kind::text, p.amount::float8, o.currency, p."paidAmount"::float8, p."paidCurrency", p.rate, p."rateBase", p."rateSource",
    p.reference, p.note, p."receivedAt", p."voidedAt", p."voidReason", p.version,
    o.id::text as "orderId", o.number as "orderNumber", o."closedAt",
    c.kind::text as "customerKind", c.name as "customerName", c.surname as "customerSurname", c."tradeName" as "customerTradeName",
    m.id::text as "methodId", m.kind::text as "methodKind", m.name as "methodName", l.id::text as "locationId", l.name as "locationName",
    r.id::text as "receiverId", r.name as "receiverName", r."photoKey" as "receiverPhoto",
    v.id::text as "voiderId", v.name as "voiderName", v."photoKey" as "voiderPhoto"
  from unnest((select $2::uuid[])) with ordinality as page (id, place)
  join "Payment" p on p."organizationId" = $1::uuid and p.id = page.id
  join "Order" o on o."organizationId" = p."organizationId" and o.id = p."orderId"
  join "Customer" c on c."organizationId" = o."organizationId" and c.id = o."customerId"
  join "PaymentMethod" m on m."organizationId" = p."organizationId" and m.id = p."methodId"
  join "Location" l on l."organizationId" = p."organizationId" and l.id = p."locationId"
  left join "User" r on r."organizationId" = p."organizationId" and r.id = p."receivedById"
  left join "User" v on v."organizationId" = p."organizationId" and v.id = p."voidedById"
  order by page.place`

/** Payments already found to be visible, in the order of their ids. */
export async function readPaymentRows(ctx: StaffCtx, ids: readonly string[]): Promise<Wire<Payment>[]> {
  if (!ids.length) return []
  const records = await rows<PaymentRecord>(ctx, byIds, [ctx.organization.id, ids])
  const photoUrl = photoAddresses(ctx)
  const person = (id: string | null, name: string, photo: string | null) => (id ? { id, name, photoUrl: photoUrl(photo) } : null)
  const mayVoid = ctx.actor.permissions.has('payments.void')

  return records.map((row) => ({
    id: row.id,
    number: row.number,
    order: {
      id: row.orderId,
      code: orderCode(ctx.organization, row.orderNumber),
      customer: displayName({ kind: row.customerKind, name: row.customerName, surname: row.customerSurname, tradeName: row.customerTradeName }),
    },
    kind: row.kind,
    method: { id: row.methodId, kind: row.methodKind, name: row.methodName },
    amount: { amount: row.amount, currency: row.currency },
    paid: { amount: row.paidAmount, currency: row.paidCurrency },
    exchange: row.rate !== null ? { base: row.rateBase!, rate: row.rate, source: row.rateSource! } : null,
    reference: row.reference,
    note: row.note,
    location: { id: row.locationId, name: row.locationName },
    receivedBy: person(row.receiverId, row.receiverName, row.receiverPhoto),
    receivedAt: row.receivedAt,
    voided: row.voidedAt && { at: row.voidedAt, by: person(row.voiderId, row.voiderName, row.voiderPhoto), reason: row.voidReason },
    version: row.version,
    can: { void: mayVoid && !row.voidedAt && !row.closedAt },
  }))
}
