import { searchWords } from '@amparo/contracts/model/search'
import type { PartFilter } from '@amparo/contracts/staff/parts'
import { z } from 'zod'
import { companyDay } from '../../company-day.ts'
import { rowsPlannedByValue, type StaffCtx } from '../../context.ts'
import { pageOf, readCursor } from '../../http/cursor.ts'
import { heldTo } from '../orders/policy.ts'
import { withoutPrefix } from '../orders/rules.ts'
import { readPartRows } from './part-row.ts'
import { storableDay } from './rules.ts'

interface Conditions {
  where: string
  values: unknown[]
  give: (value: unknown, type: string) => string
}

/** The parts `p` that a filter stands for, within what the actor may see. Those of an order out of the lists are out of this one. */
function conditionsOf(ctx: StaffCtx, filter: PartFilter): Conditions {
  const values: unknown[] = []
  const give = (value: unknown, type: string) => `$${values.push(value)}::${type}`
  const organizationId = give(ctx.organization.id, 'uuid')
  const where = [`p."organizationId" = ${organizationId}`, 'p."removedAt" is null', 'o."retiredAt" is null']

  const held = heldTo(ctx)
  if (held?.[1]) where.push(`o."technicianId" = ${give(held[1], 'uuid')}`)
  if (held?.[0])
    where.push(
      `o."customerId" in (select own.id from "Customer" own where own."organizationId" = ${organizationId} and own."sellerId" = ${give(held[0], 'uuid')})`,
    )
  if (filter.orderId) where.push(`p."orderId" = ${give(filter.orderId, 'uuid')}`)
  if (filter.addedById) where.push(`p."addedById" = ${give(filter.addedById, 'uuid')}`)
  if (filter.from) where.push(`p."usedOn" >= ${give(storableDay(filter.from), 'date')}`)
  if (filter.to) where.push(`p."usedOn" <= ${give(storableDay(filter.to), 'date')}`)
  if (filter.withSerial !== undefined) where.push(filter.withSerial ? hasSerial : `not ${hasSerial}`)
  if (filter.cover) where.push(coverSql[filter.cover](() => give(companyDay(ctx), 'date')))
  for (const word of withoutPrefix(searchWords(filter.q ?? ''), ctx.organization.orderPrefix))
    where.push(`p."searchText" like ${give(`%${word}%`, 'text')}`)

  return { where: where.join(' and '), values, give }
}

const withOrder = 'join "Order" o on o."organizationId" = p."organizationId" and o.id = p."orderId"'
/** Looks each part's order up by its key: to sum some of them, the planner would read all orders there are. */
const withOrderByKey = 'cross join lateral (select * from "Order" o where o."organizationId" = p."organizationId" and o.id = p."orderId" offset 0) o'

// Written as the partial indexes have them.
const hasSerial = `(p."oldSerial" <> '' or p."newSerial" <> '')`
const coverSql: Record<NonNullable<PartFilter['cover']>, (today: () => string) => string> = {
  NONE: () => '(p."warrantyValue" is null and p."replacesId" is null)',
  PENDING: () => '(p."coverUntil" is null and (p."warrantyValue" is not null or p."replacesId" is not null))',
  ACTIVE: (today) => `p."coverUntil" >= ${today()}`,
  OVER: (today) => `p."coverUntil" < ${today()}`,
}

const partCursor = z.tuple([z.iso.date().refine((date) => date === storableDay(date)), z.uuid()])

interface Found {
  id: string
  usedOn: string
}

/** Parts used on all orders, newest first, a page at a time (S1-25, S1-26). */
export async function listParts(ctx: StaffCtx, { cursor, limit, ...filter }: PartFilter & { cursor?: string | undefined; limit: number }) {
  const { where, values, give } = conditionsOf(ctx, filter)
  const after = readCursor(cursor, partCursor)
  const rest = after ? ` and (p."usedOn", p.id) < (${give(after[0], 'date')}, ${give(after[1], 'uuid')})` : ''
  const found = await rowsPlannedByValue<Found>(
    ctx,
    `select p.id::text, p."usedOn"::text from "Part" p ${withOrder} where ${where}${rest} order by p."usedOn" desc, p.id desc limit ${give(limit + 1, 'int')}`,
    values,
  )
  const page = pageOf(found, limit, ({ usedOn, id }) => [usedOn, id])
  return {
    ...page,
    data: await readPartRows(
      ctx,
      page.data.map(({ id }) => id),
    ),
  }
}

/** What the parts of a filter come to, by currency. */
export async function sumParts(ctx: StaffCtx, filter: PartFilter) {
  const { where, values } = conditionsOf(ctx, filter)
  const sums = await rowsPlannedByValue<{ currency: string; lines: number; pieces: number; amount: number }>(
    ctx,
    `select o.currency, count(*)::int as lines, sum(p.quantity)::float8 as pieces, sum(p.quantity * p."unitAmount")::float8 as amount
     from "Part" p ${heldTo(ctx) ? withOrder : withOrderByKey} where ${where} group by o.currency order by amount desc, o.currency`,
    values,
  )
  return {
    lines: sums.reduce((total, { lines }) => total + lines, 0),
    pieces: sums.reduce((total, { pieces }) => total + pieces, 0),
    totals: sums.map(({ amount, currency }) => ({ amount, currency })),
  }
}
