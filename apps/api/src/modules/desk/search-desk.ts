import { searchWords } from '@amparo/contracts/model/search'
import type { Phone } from '@amparo/contracts/staff/customers'
import type { z } from 'zod'
import { rowsPlannedByValue, type StaffCtx } from '../../context.ts'
import { visibleCustomerIdsSql } from '../customers/policy.ts'
import { displayName } from '../customers/rules.ts'
import { listDevices } from '../devices/read-devices.ts'
import { findOrderIds } from '../orders/list-orders.ts'
import { readOrderRows } from '../orders/order-row.ts'
import { orderNumberIn } from '../orders/rules.ts'

/** Orders, customers and devices by whatever one knows of them. Of what one may not read there is nothing to be found. */
export async function searchDesk(ctx: StaffCtx, { q, limit }: { q: string; limit: number }) {
  const may = ctx.actor.permissions
  const [orders, customers, devices] = await Promise.all([
    may.has('orders.read') ? searchOrders(ctx, q, limit) : [],
    may.has('customers.read') ? searchCustomers(ctx, q, limit) : [],
    may.has('customers.read') && searchWords(q).length ? listDevices(ctx, { q, retired: false, limit }).then(({ data }) => data) : [],
  ])
  return { orders, customers, devices }
}

/** First the order of that very number, retired or not, then those in which all the words are found, newest first. */
async function searchOrders(ctx: StaffCtx, q: string, limit: number) {
  const number = orderNumberIn(q, ctx.organization.orderPrefix)
  const [exact, byWords] = await Promise.all([
    number === null ? [] : findOrderIds(ctx, { number }, 1),
    searchWords(q).length ? findOrderIds(ctx, { q }, limit) : [],
  ])
  return readOrderRows(ctx, [...new Set([...exact, ...byWords])].slice(0, limit))
}

interface CustomerRecord {
  id: string
  kind: string
  name: string
  surname: string
  tradeName: string
  taxId: string | null
  country: string
  phones: z.infer<typeof Phone>[]
  email: string | null
}

async function searchCustomers(ctx: StaffCtx, q: string, limit: number) {
  const words = searchWords(q)
  if (!words.length) return []
  const values: unknown[] = [ctx.organization.id, limit]
  const where = ['c."organizationId" = $1::uuid', 'c."retiredAt" is null', ...visibleCustomerIdsSql(ctx, 'c.id', values)]
  for (const word of words) where.push(`c."searchText" like $${values.push(`%${word}%`)}`)
  const found = await rowsPlannedByValue<CustomerRecord>(
    ctx,
    `select c.id::text, c.kind::text, c.name, c.surname, c."tradeName", c."taxId", c.country, c.phones, c.email
     from "Customer" c where ${where.join(' and ')} order by c.id desc limit $2::int`,
    values,
  )
  return found.map((customer) => ({ ...customer, displayName: displayName(customer) }))
}
