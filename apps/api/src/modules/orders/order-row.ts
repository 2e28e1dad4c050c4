import type { Localized } from '@amparo/contracts/common'
import type { StatusCategory } from '@amparo/contracts/staff/statuses'
import { type Ctx, rows } from '../../context.ts'
import { displayName } from '../customers/rules.ts'
import { orderCode } from './rules.ts'

/** A row of `orderColumns`: flat, since nesting in SQL costs more than here. */
export interface OrderRecord {
  id: string
  number: number
  reason: string
  statusAt: Date
  promisedAt: Date | null
  receivedAt: Date
  updatedAt: Date
  deliveredAt: Date | null
  closedAt: Date | null
  retiredAt: Date | null
  version: number
  customerId: string
  customerKind: string
  customerName: string
  customerSurname: string
  customerTradeName: string
  customerPhone: string | null
  deviceId: string | null
  deviceKind: string
  deviceBrand: string
  deviceModel: string
  deviceSerial: string
  statusId: string
  statusLabel: Localized
  statusCategory: StatusCategory
  statusColor: string
  internalId: string | null
  internalLabel: Localized
  internalColor: string
  technicianId: string | null
  technicianName: string
  technicianPhoto: string | null
  locationId: string
  locationName: string
}

export const orderColumns = `
  o.id::text, o.number, o.reason, o."publicStatusAt" as "statusAt", o."promisedAt", o."receivedAt", o."updatedAt", o."deliveredAt", o."closedAt", o."retiredAt", o.version,
  c.id::text as "customerId", c.kind::text as "customerKind", c.name as "customerName", c.surname as "customerSurname",
  c."tradeName" as "customerTradeName", c.phones->0->>'e164' as "customerPhone",
  d.id::text as "deviceId", d.kind as "deviceKind", d.brand as "deviceBrand", d.model as "deviceModel", d.serial as "deviceSerial",
  s.id::text as "statusId", s.label as "statusLabel", s.category::text as "statusCategory", s.color as "statusColor",
  i.id::text as "internalId", i.label as "internalLabel", i.color as "internalColor",
  t.id::text as "technicianId", t.name as "technicianName", t."photoKey" as "technicianPhoto",
  l.id::text as "locationId", l.name as "locationName"`

export const orderJoins = `
  join "Customer" c on c."organizationId" = o."organizationId" and c.id = o."customerId"
  join "OrderStatus" s on s."organizationId" = o."organizationId" and s.id = o."publicStatusId"
  join "Location" l on l."organizationId" = o."organizationId" and l.id = o."locationId"
  left join "Device" d on d."organizationId" = o."organizationId" and d.id = o."deviceId"
  left join "OrderStatus" i on i."organizationId" = o."organizationId" and i.id = o."internalStatusId"
  left join "User" t on t."organizationId" = o."organizationId" and t.id = o."technicianId"`

/** Signs the address of each person's photo once for all the rows of an answer. */
export function photoAddresses(ctx: Pick<Ctx, 'services' | 'now'>): (photoKey: string | null) => string | null {
  const known = new Map<string, string>()
  return (photoKey) => {
    if (photoKey === null) return null
    const address = known.get(photoKey) ?? ctx.services.storage.address(photoKey, ctx.now)
    known.set(photoKey, address)
    return address
  }
}

export function orderRow(ctx: Pick<Ctx, 'organization'>, row: OrderRecord, photoUrl: (photoKey: string | null) => string | null) {
  return {
    id: row.id,
    number: row.number,
    code: orderCode(ctx.organization, row.number),
    customer: {
      id: row.customerId,
      displayName: displayName({ kind: row.customerKind, name: row.customerName, surname: row.customerSurname, tradeName: row.customerTradeName }),
      phone: row.customerPhone,
    },
    device: row.deviceId
      ? { id: row.deviceId, kind: row.deviceKind, brand: row.deviceBrand, model: row.deviceModel, serial: row.deviceSerial }
      : null,
    status: { id: row.statusId, label: row.statusLabel, category: row.statusCategory, color: row.statusColor },
    statusAt: row.statusAt,
    internalStatus: row.internalId ? { id: row.internalId, label: row.internalLabel, category: null, color: row.internalColor } : null,
    technician: row.technicianId ? { id: row.technicianId, name: row.technicianName, photoUrl: photoUrl(row.technicianPhoto) } : null,
    location: { id: row.locationId, name: row.locationName },
    reason: row.reason,
    promisedAt: row.promisedAt,
    receivedAt: row.receivedAt,
    updatedAt: row.updatedAt,
    deliveredAt: row.deliveredAt,
    closedAt: row.closedAt,
    retiredAt: row.retiredAt,
    version: row.version,
  }
}

// The ids come by way of a sub-select, so that the planner does not see how many there are: it would plan these eight joins
// anew for every page that is shorter than it expects, which takes longer than to run them.
const byIds = `
  select ${orderColumns}
  from unnest((select $2::uuid[])) with ordinality as page (id, place)
  join "Order" o on o."organizationId" = $1::uuid and o.id = page.id
  ${orderJoins}
  order by page.place`

/** The rows of orders already found to be visible, in the order of their ids. */
export async function readOrderRows(ctx: Ctx, ids: readonly string[]) {
  if (!ids.length) return []
  return orderRows(ctx, await rows<OrderRecord>(ctx, byIds, [ctx.organization.id, ids]))
}

export function orderRows(ctx: Ctx, records: readonly OrderRecord[]) {
  const photoUrl = photoAddresses(ctx)
  return records.map((record) => orderRow(ctx, record, photoUrl))
}
