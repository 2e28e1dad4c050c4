import { searchWords } from '@amparo/contracts/model/search'
import type { PaymentFilter } from '@amparo/contracts/staff/payments'
import { z } from 'zod'
import { rows, rowsPlannedByValue, type StaffCtx } from '../../context.ts'
import { pageOf, readCursor } from '../../http/cursor.ts'
import { heldTo } from '../orders/policy.ts'
import { orderNumberIn } from '../orders/rules.ts'
import { readPaymentRows } from './payment-row.ts'

type Query = PaymentFilter & { cursor?: string | undefined; limit: number }

interface Found {
  id: string
  number: number
  receivedAt: Date
}

const cursorShape = z.tuple([z.iso.datetime().refine((moment) => moment >= '0001'), z.int().min(0).max(2_147_483_647)])

/** Payments, newest first, by an order's number or words of its customer (S1-42, S1-43). */
export async function listPayments(ctx: StaffCtx, { cursor, limit, ...filter }: Query) {
  const { values, give, where } = await conditionsOf(ctx, filter)
  const after = readCursor(cursor, cursorShape)
  if (after) where.push(`(p."receivedAt", p.number) < (${give(after[0], 'timestamptz')}, ${give(after[1], 'int')})`)
  const found = await rowsPlannedByValue<Found>(
    ctx,
    `select p.id::text, p.number, p."receivedAt" from "Payment" p where ${where.join(' and ')}
     order by p."receivedAt" desc, p.number desc limit ${give(limit + 1, 'int')}`,
    values,
  )
  const page = pageOf(found, limit, ({ receivedAt, number }) => [receivedAt.toISOString(), number])
  return {
    ...page,
    data: await readPaymentRows(
      ctx,
      page.data.map(({ id }) => id),
    ),
  }
}

async function conditionsOf(ctx: StaffCtx, filter: PaymentFilter) {
  const values: unknown[] = []
  const give = (value: unknown, type: string) => `$${values.push(value)}::${type}`
  const organizationId = give(ctx.organization.id, 'uuid')
  const where = [`p."organizationId" = ${organizationId}`]
  const ofOrders = (conditions: string[]) => {
    where.push(`p."orderId" in (select o.id from "Order" o where o."organizationId" = ${organizationId} and ${conditions.join(' and ')})`)
  }
  const ofCustomers = (conditions: string[]) =>
    `o."customerId" in (select c.id from "Customer" c where c."organizationId" = ${organizationId} and ${conditions.join(' and ')})`

  const held = heldTo(ctx)
  if (held?.[1]) ofOrders([`o."technicianId" = ${give(held[1], 'uuid')}`])
  if (held?.[0]) ofOrders([ofCustomers([`c."sellerId" = ${give(held[0], 'uuid')}`])])

  if (filter.q) {
    const order = await findOrderOf(ctx, filter.q)
    const words = searchWords(filter.q)
    if (order) where.push(`p."orderId" = ${give(order.id, 'uuid')}`)
    else if (words.length) ofOrders([ofCustomers(words.map((word) => `c."searchText" like ${give(`%${word}%`, 'text')}`))])
  }
  if (filter.orderId) where.push(`p."orderId" = ${give(filter.orderId, 'uuid')}`)
  if (filter.customerId) ofOrders([`o."customerId" = ${give(filter.customerId, 'uuid')}`])
  if (filter.methodId) where.push(`p."methodId" = any(${give(filter.methodId, 'uuid[]')})`)
  if (filter.locationId) where.push(`p."locationId" = ${give(filter.locationId, 'uuid')}`)
  if (filter.receivedById) where.push(`p."receivedById" = ${give(filter.receivedById, 'uuid')}`)
  if (filter.voided !== undefined) where.push(`p."voidedAt" is ${filter.voided ? 'not null' : 'null'}`)

  const midnight = (date: string, days = 0) =>
    `((${give(date < firstDay ? firstDay : date, 'date')} + ${days})::timestamp at time zone ${give(ctx.organization.timeZone, 'text')})`
  if (filter.from) where.push(`p."receivedAt" >= ${midnight(filter.from)}`)
  if (filter.to) where.push(`p."receivedAt" < ${midnight(filter.to, 1)}`)
  return { values, give, where }
}

/** PostgreSQL has no year 0. */
const firstDay = '0001-01-01'

/** The order, where all that was typed is the number of one. */
async function findOrderOf(ctx: StaffCtx, q: string): Promise<{ id: string } | undefined> {
  const number = orderNumberIn(q, ctx.organization.orderPrefix)
  if (number === null) return undefined
  const found = await rows<{ id: string }>(ctx, 'select id::text from "Order" where "organizationId" = $1::uuid and number = $2::int', [
    ctx.organization.id,
    number,
  ])
  return found[0]
}
