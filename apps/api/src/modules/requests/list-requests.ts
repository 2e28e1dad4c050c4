import { RequestState } from '@amparo/contracts/staff/request-filter'
import type { requests } from '@amparo/contracts/staff/requests'
import { z } from 'zod'
import { rows, rowsPlannedByValue, type StaffCtx } from '../../context.ts'
import { pageOf, readCursor } from '../../http/cursor.ts'
import { conditionsOf } from './request-filter.ts'
import { readRequestRows } from './request-row.ts'
import { countLimit, openStates, overdueSql } from './rules.ts'

type Query = z.output<(typeof requests)['list']['query']>

/** Of the moments, that by which they are sorted: each takes its time to read, fifty times over. */
interface Found {
  id: string
  number: number
  dueAt: Date
  updatedAt: Date
}

const Counter = z.int().min(0).max(2_147_483_647)
/** PostgreSQL has no year 0. */
const Moment = z.iso.datetime().refine((moment) => moment >= '0001')

/** Each sort in the very order of an index, with where the page before ended. */
const sorts = {
  dueAt: {
    columns: 'r.id, r.number, r."dueAt"',
    order: 'r."dueAt", r.number',
    after: '(r."dueAt", r.number) >',
    cursor: (last: Found) => [last.dueAt.toISOString(), last.number],
  },
  '-number': { columns: 'r.id, r.number', order: 'r.number desc', after: 'r.number <', cursor: (last: Found) => [last.number] },
  '-updatedAt': {
    columns: 'r.id, r.number, r."updatedAt"',
    order: 'r."updatedAt" desc, r.number desc',
    after: '(r."updatedAt", r.number) <',
    cursor: (last: Found) => [last.updatedAt.toISOString(), last.number],
  },
} as const

/** The tray (S2-33 to S2-35): requests, filtered, searched and sorted, a page at a time. */
export async function listRequests(ctx: StaffCtx, { sort, cursor, limit, ...filter }: Query) {
  const { where, values, give } = conditionsOf(ctx, filter)
  if (sort === '-number') {
    const after = readCursor(cursor, z.tuple([Counter]))
    if (after) where.push(`${sorts[sort].after} ${give(after[0], 'int')}`)
  } else {
    const after = readCursor(cursor, z.tuple([Moment, Counter]))
    if (after) where.push(`${sorts[sort].after} (${give(after[0], 'timestamptz')}, ${give(after[1], 'int')})`)
  }
  const select = `select ${sorts[sort].columns} from "Request" r where ${where.join(' and ')}`
  // The planner does not know that numbers grow with the days: told only to sort, it would walk through all that came since.
  const source = filter.enteredFrom && filter.enteredTo ? `with r as materialized (${select}) select r.* from r` : select
  const found = await rowsPlannedByValue<Found>(ctx, `${source} order by ${sorts[sort].order} limit ${give(limit + 1, 'int')}`, values)
  const page = pageOf(found, limit, sorts[sort].cursor)
  return {
    ...page,
    data: await readRequestRows(
      ctx,
      page.data.map(({ id }) => id),
    ),
  }
}

const capped = (where: string) =>
  `(select count(*)::int from (select from "Request" r where r."organizationId" = $1::uuid and ${where} limit $4::int) counted)`
const counts = `
  select ${RequestState.options.map((state) => `${capped(`r.state = '${state}'`)} as "${state}"`).join(', ')},
    ${capped(`r."finishedAt" is null and r."dueAt" < $2::timestamptz and ${overdueSql('r', '$2')}`)} as overdue,
    ${capped('r."finishedAt" is null and r."waitingSince" is not null')} as waiting,
    ${capped('r."finishedAt" is null and r."responsibleId" = $3::uuid')} as mine`

type Counted = Record<z.infer<typeof RequestState> | 'overdue' | 'waiting' | 'mine', number>

/** How many there are, each counted along an index and up to a limit, in one statement. */
export async function countRequests(ctx: StaffCtx) {
  const [row] = await rows<Counted>(ctx, counts, [ctx.organization.id, ctx.now, ctx.actor.kind === 'USER' ? ctx.actor.id : null, countLimit])
  const { overdue, waiting, mine, ...byState } = row!
  const open = Math.min(
    countLimit,
    openStates.reduce((sum, state) => sum + byState[state], 0),
  )
  return { byState, open, overdue, waiting, mine }
}
