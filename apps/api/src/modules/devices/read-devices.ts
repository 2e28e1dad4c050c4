import { searchWords } from '@amparo/contracts/model/search'
import { rows, rowsPlannedByValue, type StaffCtx } from '../../context.ts'
import { found } from '../../errors.ts'
import { idCursor, pageOf, readCursor } from '../../http/cursor.ts'
import { displayName } from '../customers/rules.ts'
import { heldTo, visibleOrdersSql } from '../orders/policy.ts'
import { deviceCan, visibleDevicesByValueSql, visibleDevicesSql } from './policy.ts'

interface DeviceRecord {
  id: string
  customerId: string
  customerKind: string
  customerName: string
  customerSurname: string
  customerTradeName: string
  kind: string
  brand: string
  model: string
  serial: string
  notes: string
  orderCount: number
  retiredAt: Date | null
  createdAt: Date
  version: number
}

/** `held`: the parameter that carries heldTo(ctx). Of orders that one does not see, nobody is told how many there are. */
const columnsOf = (held: string) => `
  d.id::text, d.kind, d.brand, d.model, d.serial, d.notes, d."retiredAt", d."createdAt", d.version,
  c.id::text as "customerId", c.kind::text as "customerKind", c.name as "customerName", c.surname as "customerSurname", c."tradeName" as "customerTradeName",
  (select count(*)::int from "Order" o where o."organizationId" = d."organizationId" and o."deviceId" = d.id and o."retiredAt" is null
    and ${visibleOrdersSql('o', held)}) as "orderCount"`
const joinCustomer = 'join "Customer" c on c."organizationId" = d."organizationId" and c.id = d."customerId"'

function deviceOut(ctx: StaffCtx, { customerId, customerKind, customerName, customerSurname, customerTradeName, ...device }: DeviceRecord) {
  return {
    ...device,
    customer: {
      id: customerId,
      displayName: displayName({ kind: customerKind, name: customerName, surname: customerSurname, tradeName: customerTradeName }),
    },
    can: deviceCan(ctx.actor, device),
  }
}

/** @throws AppError not_found also where the actor may not see its customer */
export async function getDevice(ctx: StaffCtx, id: string) {
  const [row] = await rows<DeviceRecord>(
    ctx,
    `select ${columnsOf('$3')} from "Device" d ${joinCustomer}
     where d."organizationId" = $1::uuid and d.id = $2::uuid and ${visibleDevicesSql('d', '$3')}`,
    [ctx.organization.id, id, heldTo(ctx)],
  )
  return deviceOut(ctx, found(row))
}

interface DeviceQuery {
  q?: string | undefined
  customerId?: string | undefined
  retired: boolean
  cursor?: string | undefined
  limit: number
}

/** Devices of the customers that the actor may see, newest first. */
export async function listDevices(ctx: StaffCtx, { q, customerId, retired, cursor, limit }: DeviceQuery) {
  const values: unknown[] = [ctx.organization.id, limit + 1, heldTo(ctx)]
  const where = ['d."organizationId" = $1::uuid', `d."retiredAt" is ${retired ? 'not null' : 'null'}`]
  const after = readCursor(cursor, idCursor)
  if (after) where.push(`d.id < $${values.push(after[0])}::uuid`)
  if (customerId) where.push(`d."customerId" = $${values.push(customerId)}::uuid`)
  where.push(...visibleDevicesByValueSql(ctx, 'd', values))
  for (const word of searchWords(q ?? '')) where.push(`d."searchText" like $${values.push(`%${word}%`)}`)

  const records = await rowsPlannedByValue<DeviceRecord>(
    ctx,
    `select ${columnsOf('$3')} from (select * from "Device" d where ${where.join(' and ')} order by d.id desc limit $2::int) d ${joinCustomer} order by d.id desc`,
    values,
  )
  const page = pageOf(records, limit, (last) => [last.id])
  return { ...page, data: page.data.map((device) => deviceOut(ctx, device)) }
}
