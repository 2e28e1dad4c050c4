import { rows, type StaffCtx } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { visibleCustomersSql } from '../customers/policy.ts'
import { displayName } from '../customers/rules.ts'
import { deviceLabel } from '../devices/rules.ts'
import { heldTo, visibleOrdersSql } from './policy.ts'
import { orderCode } from './rules.ts'

/** What an order points at. */
export interface ReferenceIds {
  customerId: string
  deviceId: string | null
  locationId: string
  technicianId: string | null
  originOrderId: string | null
}

interface Reference {
  name: string
  /** Not retired, and the actor may choose it. */
  usable: boolean
}

export interface References {
  customer: (Reference & { searchText: string }) | null
  device: (Reference & { searchText: string; customerId: string }) | null
  location: Reference | null
  technician: Reference | null
  /** The order whose repair it comes back from; usable where it is an earlier one of the same device. */
  origin: Reference | null
}

interface ReferenceRecord {
  kind: string | null
  name: string
  surname: string
  tradeName: string
  customerText: string
  customerUsable: boolean
  device: { kind: string; brand: string; model: string; serial: string; searchText: string; customerId: string; usable: boolean } | null
  location: Reference | null
  technician: Reference | null
  origin: { number: number; usable: boolean } | null
}

const read = `
  select c.kind::text, c.name, c.surname, c."tradeName", c."searchText" as "customerText",
    c."retiredAt" is null and ${visibleCustomersSql('c', '$6')} as "customerUsable",
    case when d.id is not null then json_build_object('kind', d.kind, 'brand', d.brand, 'model', d.model, 'serial', d.serial,
      'searchText', d."searchText", 'customerId', d."customerId",
      'usable', d."retiredAt" is null and exists (select from "Customer" dc
        where dc."organizationId" = d."organizationId" and dc.id = d."customerId" and ${visibleCustomersSql('dc', '$6')})) end as device,
    case when l.id is not null then json_build_object('name', l.name, 'usable', l."retiredAt" is null) end as location,
    case when t.id is not null then json_build_object('name', t.name, 'usable', t."retiredAt" is null and t."deactivatedAt" is null) end as technician,
    case when e.id is not null then json_build_object('number', e.number, 'usable', e."retiredAt" is null and e."deviceId" = $3::uuid
      and ${visibleOrdersSql('e', '$6')}) end as origin
  from (select 1) as always
  left join "Customer" c on c."organizationId" = $1::uuid and c.id = $2::uuid
  left join "Device" d on d."organizationId" = $1::uuid and d.id = $3::uuid
  left join "Location" l on l."organizationId" = $1::uuid and l.id = $4::uuid
  left join "User" t on t."organizationId" = $1::uuid and t.id = $5::uuid
  left join "Order" e on e."organizationId" = $1::uuid and e.id = $7::uuid`

/** Everything that an order points at, or would, in one statement; null where it does not exist in the company. */
export async function readReferences(ctx: StaffCtx, ids: ReferenceIds): Promise<References> {
  const [row] = await rows<ReferenceRecord>(ctx, read, [
    ctx.organization.id,
    ids.customerId,
    ids.deviceId,
    ids.locationId,
    ids.technicianId,
    heldTo(ctx),
    ids.originOrderId,
  ])
  const { kind, name, surname, tradeName, customerText, customerUsable, device, location, technician, origin } = row!
  return {
    customer: kind === null ? null : { name: displayName({ kind, name, surname, tradeName }), searchText: customerText, usable: customerUsable },
    device: device && { name: deviceLabel(device), searchText: device.searchText, customerId: device.customerId, usable: device.usable },
    location,
    technician,
    origin: origin && { name: orderCode(ctx.organization, origin.number), usable: origin.usable },
  }
}

type Field = keyof ReferenceIds
export const referenceFields = ['customerId', 'deviceId', 'locationId', 'technicianId', 'originOrderId'] as const satisfies Field[]

/**
 * Refuses what one may not choose: it is of another company or of another seller's customer, it is retired, or the device
 * is of another customer. Only the fields named are looked at: an order keeps what was retired since.
 * @throws AppError reference_not_found, device_of_another_customer
 */
export function assertUsable(
  references: References,
  ids: ReferenceIds,
  chosen: readonly Field[] = referenceFields,
  paths: { [F in Field]?: string } = {},
): void {
  const { customer, device, location, technician, origin } = references
  const byField = { customerId: customer, deviceId: device, locationId: location, technicianId: technician, originOrderId: origin }
  for (const field of chosen) {
    if (ids[field] !== null && !byField[field]?.usable)
      throw new AppError('reference_not_found', { fields: [{ path: paths[field] ?? `body.${field}`, code: 'invalid' }] })
  }
  const pairChosen = chosen.includes('customerId') || chosen.includes('deviceId')
  if (pairChosen && device && device.customerId !== ids.customerId)
    throw new AppError('device_of_another_customer', { fields: [{ path: paths.deviceId ?? 'body.deviceId', code: 'invalid' }] })
}
