import { searchWords } from '@amparo/contracts/model/search'
import type { OrderFilter } from '@amparo/contracts/staff/order-filter'
import type { StatusCategory } from '@amparo/contracts/staff/statuses'
import { rows, type StaffCtx } from '../../context.ts'
import { overStageSql } from '../reports/stage-limits.ts'
import { type FoundOrder, ordersWithNumber } from './order-words.ts'
import { heldTo } from './policy.ts'
import { owedCategories, withoutPrefix } from './rules.ts'

/** A statement under construction: its conditions, and a way to give it a value. */
export interface Conditions {
  where: string[]
  values: unknown[]
  /** @returns the parameter's place in the text */
  give: (value: unknown, type: string) => string
  /** Whether it asks for orders of certain days. */
  dated: boolean
  /** Those of which a number was asked for, whatever else is: where they are few. */
  found: FoundOrder[] | null
}

/**
 * The conditions on `o`, an order, that a filter stands for, within what the actor may see. Statuses go in as ids, never
 * as a join on their category: so the planner knows how many orders there are in them.
 */
export async function conditionsOf(ctx: StaffCtx, filter: Partial<OrderFilter>): Promise<Conditions> {
  const values: unknown[] = []
  const give = (value: unknown, type: string) => `$${values.push(value)}::${type}`
  const organizationId = give(ctx.organization.id, 'uuid')
  const where = [`o."organizationId" = ${organizationId}`]

  const anyOf = (column: string, ids: readonly string[] | undefined) => {
    if (ids) where.push(`o."${column}" = any(${give(ids, 'uuid[]')})`)
  }

  const held = heldTo(ctx)
  if (held?.[1]) where.push(`o."technicianId" = ${give(held[1], 'uuid')}`)
  if (held?.[0])
    where.push(
      `o."customerId" in (select own.id from "Customer" own where own."organizationId" = ${organizationId} and own."sellerId" = ${give(held[0], 'uuid')})`,
    )
  if (filter.retired !== undefined) where.push(`o."retiredAt" is ${filter.retired ? 'not null' : 'null'}`)
  if (filter.category || filter.overdue) {
    const statuses = await readStatuses(ctx)
    const inAnyOf = (categories: readonly StatusCategory[]) => statuses.filter(({ category }) => categories.includes(category)).map(({ id }) => id)
    if (filter.category) anyOf('publicStatusId', inAnyOf(filter.category))
    if (filter.overdue) {
      anyOf('publicStatusId', inAnyOf(owedCategories))
      where.push(`o."promisedAt" < ${give(ctx.now, 'timestamptz')}`)
    }
  }
  anyOf('publicStatusId', filter.statusId)
  anyOf('internalStatusId', filter.internalStatusId)
  anyOf('locationId', filter.locationId)
  anyOf('customerId', filter.customerId ? [filter.customerId] : undefined)
  anyOf('deviceId', filter.deviceId ? [filter.deviceId] : undefined)
  if (filter.technicianId) where.push(assignedTo(filter.technicianId, give))

  const midnight = (date: string, days = 0) =>
    `((${give(date < firstDay ? firstDay : date, 'date')} + ${days})::timestamp at time zone ${give(ctx.organization.timeZone, 'text')})`
  if (filter.promisedFrom) where.push(`o."promisedAt" >= ${midnight(filter.promisedFrom)}`)
  if (filter.promisedTo) where.push(`o."promisedAt" < ${midnight(filter.promisedTo, 1)}`)
  if (filter.statusFrom) where.push(`o."publicStatusAt" >= ${midnight(filter.statusFrom)}`)
  if (filter.statusBefore) where.push(`o."publicStatusAt" < ${midnight(filter.statusBefore)}`)
  if (filter.overStage !== undefined) {
    const over = overStageSql('ORDERS', {
      row: 'o',
      stage: 'o."publicStatusId"::text',
      since: 'o."publicStatusAt"',
      now: give(ctx.now, 'timestamptz'),
    })
    where.push(filter.overStage ? over : `not ${over}`)
  }
  if (filter.closed !== undefined) where.push(`o."closedAt" is ${filter.closed ? 'not null' : 'null'}`)
  if (filter.receivedFrom) where.push(`o."receivedAt" >= ${midnight(filter.receivedFrom)}`)
  if (filter.receivedTo) where.push(`o."receivedAt" < ${midnight(filter.receivedTo, 1)}`)

  const words = withoutPrefix(searchWords(filter.q ?? ''), ctx.organization.orderPrefix)
  const found = await ordersWithNumber(ctx, words)
  if (found)
    anyOf(
      'id',
      found.map(({ id }) => id),
    )
  else for (const word of words) where.push(`o."searchText" like ${give(`%${word}%`, 'text')}`)
  return { where, values, give, found, dated: Boolean(filter.receivedFrom ?? filter.receivedTo ?? filter.promisedFrom ?? filter.promisedTo) }
}

/** PostgreSQL has no year 0. */
const firstDay = '0001-01-01'

function assignedTo(technicians: readonly string[], give: Conditions['give']): string {
  const ids = technicians.filter((id) => id !== 'none')
  const either = []
  if (ids.length) either.push(`o."technicianId" = any(${give(ids, 'uuid[]')})`)
  if (technicians.includes('none')) either.push('o."technicianId" is null')
  return either.length ? `(${either.join(' or ')})` : 'false'
}

function readStatuses(ctx: StaffCtx): Promise<{ id: string; category: StatusCategory }[]> {
  return rows(ctx, `select id::text, category::text from "OrderStatus" where "organizationId" = $1::uuid and kind = 'PUBLIC'`, [ctx.organization.id])
}
