import type { OrderQuery } from '@amparo/contracts/staff/order-filter'
import { z } from 'zod'
import { rowsPlannedByValue, type StaffCtx } from '../../context.ts'
import { pageOf, readCursor } from '../../http/cursor.ts'
import { type Conditions, conditionsOf } from './order-filter.ts'
import { orderRows, readOrderRows } from './order-row.ts'
import type { FoundOrder } from './order-words.ts'
import { isOfStatuses, readPageOfStatuses } from './page-of-statuses.ts'

type Query = z.output<typeof OrderQuery>

interface Found {
  id: string
  number: number
  promisedAt: Date | null
  updatedAt: Date
}

/** Orders, filtered, searched and sorted, a page at a time (S1-40). */
export async function listOrders(ctx: StaffCtx, query: Query) {
  const { sort, cursor, limit, ...filter } = query
  if (isOfStatuses(ctx, query)) {
    const [after] = readCursor(cursor, numberCursor) ?? []
    const asked = { categories: filter.category, statusIds: filter.statusId, descending: sort === '-number', after, take: limit + 1 }
    const page = pageOf(await readPageOfStatuses(ctx, asked), limit, ({ number }) => [number])
    return { ...page, data: orderRows(ctx, page.data) }
  }

  const conditions = await conditionsOf(ctx, filter)
  const page =
    conditions.found && !filter.category && !filter.statusId && isOfStatuses(ctx, { ...query, q: undefined })
      ? pageOf(inOrder(conditions.found, sort, cursor), limit, ({ number }) => [number])
      : pageOf(await rowsPlannedByValue<Found>(ctx, pageSql(sort, conditions, cursor, limit + 1), conditions.values), limit, cursorOf[sort])
  return {
    ...page,
    data: await readOrderRows(
      ctx,
      page.data.map(({ id }) => id),
    ),
  }
}

/** What was asked for by nothing but its number needs no second look: those after the cursor, as they are sorted. */
function inOrder(found: readonly FoundOrder[], sort: Query['sort'], cursor: string | undefined): FoundOrder[] {
  const [after] = readCursor(cursor, numberCursor) ?? []
  const direction = sort === '-number' ? -1 : 1
  return found
    .filter(({ number, retired }) => !retired && (after === undefined || direction * (number - after) > 0))
    .sort((a, b) => direction * (a.number - b.number))
}

/** For the search over everything: newest first. By number alone, a retired order is found too. */
export async function findOrderIds(ctx: StaffCtx, by: { q: string } | { number: number }, limit: number): Promise<string[]> {
  const conditions = await conditionsOf(ctx, 'q' in by ? { q: by.q, retired: false } : {})
  if ('number' in by) conditions.where.push(`o.number = ${conditions.give(by.number, 'int')}`)
  const found = await rowsPlannedByValue<Found>(ctx, pageSql('-number', conditions, undefined, limit), conditions.values)
  return found.map(({ id }) => id)
}

const OrderNumber = z.int().min(0).max(2_147_483_647)
/** PostgreSQL has no year 0. */
const Moment = z.iso.datetime().refine((moment) => moment >= '0001')
const numberCursor = z.tuple([OrderNumber])
const updatedCursor = z.tuple([Moment, OrderNumber])
const promisedCursor = z.tuple([Moment.nullable(), OrderNumber])

const cursorOf: Record<Query['sort'], (last: Found) => (string | number | null)[]> = {
  '-number': ({ number }) => [number],
  number: ({ number }) => [number],
  '-updatedAt': ({ updatedAt, number }) => [updatedAt.toISOString(), number],
  promisedAt: ({ promisedAt, number }) => [promisedAt?.toISOString() ?? null, number],
}

const columns = 'o.id, o.number, o."promisedAt", o."updatedAt"'

/**
 * The ids of one page, each sort in the very order of its index; the rows are joined to them after. Orders of some days
 * are gathered first: walking the sort's index past all other days in search of them could mean all of the index.
 */
function pageSql(sort: Query['sort'], { where, give, dated }: Conditions, cursor: string | undefined, take: number): string {
  const limit = give(take, 'int')
  const gather = dated ? `with gathered as materialized (select ${columns} from "Order" o where ${where.join(' and ')}) ` : ''
  const select = (after: string[], order: string) => {
    const conditions = [...(dated ? [] : where), ...after]
    return `select ${columns} from ${dated ? 'gathered' : '"Order"'} o ${conditions.length ? `where ${conditions.join(' and ')}` : ''} order by ${order} limit ${limit}`
  }

  if (sort === '-updatedAt') {
    const after = readCursor(cursor, updatedCursor)
    return (
      gather +
      select(
        after ? [`(o."updatedAt", o.number) < (${give(after[0], 'timestamptz')}, ${give(after[1], 'int')})`] : [],
        'o."updatedAt" desc, o.number desc',
      )
    )
  }
  if (sort === 'promisedAt') {
    const after = readCursor(cursor, promisedCursor)
    const order = 'o."promisedAt", o.number'
    const undated = select(['o."promisedAt" is null', ...(after && after[0] === null ? [`o.number > ${give(after[1], 'int')}`] : [])], order)
    if (after && after[0] === null) return gather + undated
    // Two walks of the index, since what comes after a date and what has none is no single range of it.
    const promised = select(
      ['o."promisedAt" is not null', ...(after ? [`(o."promisedAt", o.number) > (${give(after[0], 'timestamptz')}, ${give(after[1], 'int')})`] : [])],
      order,
    )
    return `${gather}(${promised}) union all (${undated}) order by "promisedAt", number limit ${limit}`
  }
  const after = readCursor(cursor, numberCursor)
  return (
    gather +
    (sort === 'number'
      ? select(after ? [`o.number > ${give(after[0], 'int')}`] : [], 'o.number')
      : select(after ? [`o.number < ${give(after[0], 'int')}`] : [], 'o.number desc'))
  )
}
