import type { Localized } from '@amparo/contracts/common'
import type { StatusCategory } from '@amparo/contracts/staff/statuses'
import { rowsPlannedByValue, type StaffCtx } from '../../context.ts'
import { countLimit, openCategories, owedCategories } from '../orders/rules.ts'
import { type Asked, conditionsOf } from './conditions.ts'
import { ageSteps, readyDays } from './rules.ts'

interface Counted {
  id: string
  label: Localized
  category: StatusCategory
  color: string
  total: number
  promisedToday: number
  overdue: number
  unassigned: number
  uncollected: number
  byAge: number[]
}

/** How many orders that are still here stand in each status, and how: status by status, so that each is counted along an index and no further than the limit. */
export async function countStages(ctx: StaffCtx, today: string, asked: Asked) {
  const { values, give, orders, midnight } = conditionsOf(ctx, today, asked)
  const [now, limit] = [give(ctx.now, 'timestamptz'), give(countLimit, 'int')]
  const count = (...more: string[]) =>
    `(select count(*)::int from (select from "Order" o where ${[orders, 'o."publicStatusId" = s.id', ...more].join(' and ')} limit ${limit}) capped)`
  const inOneOf = (categories: readonly StatusCategory[]) => `s.category in (${categories.map((category) => `'${category}'`).join(', ')})`
  // What a figure does not ask of a status is not counted at all.
  const countIn = (categories: readonly StatusCategory[], ...more: string[]) => `case when ${inOneOf(categories)} then ${count(...more)} else 0 end`
  const aged = ageSteps.map(({ from, to }) =>
    count(...(to === null ? [] : [`o."publicStatusAt" >= ${midnight(to)}`]), ...(from === null ? [] : [`o."publicStatusAt" < ${midnight(from)}`])),
  )
  const counted = await rowsPlannedByValue<Counted>(
    ctx,
    `select s.id::text, s.label, s.category::text, s.color, ${count()} as total,
       ${countIn(owedCategories, `o."promisedAt" >= ${midnight(0)}`, `o."promisedAt" < ${midnight(-1)}`)} as "promisedToday",
       ${countIn(owedCategories, `o."promisedAt" < ${now}`)} as overdue,
       ${count('o."technicianId" is null')} as unassigned,
       ${countIn(['READY'], `o."publicStatusAt" < ${midnight(readyDays)}`)} as uncollected,
       array[${aged.join(', ')}] as "byAge"
     from "OrderStatus" s where s."organizationId" = $1::uuid and s.kind = 'PUBLIC' and ${inOneOf(openCategories)}
     order by s.position, s.id`,
    values,
  )

  const sum = (of: readonly Counted[], figure: (each: Counted) => number) =>
    Math.min(
      countLimit,
      of.reduce((total, each) => total + figure(each), 0),
    )
  const of = (category: StatusCategory) => counted.filter((each) => each.category === category)
  return {
    stages: openCategories.map((category) => ({
      category,
      total: sum(of(category), ({ total }) => total),
      byAge: ageSteps.map((_, step) => sum(of(category), ({ byAge }) => byAge[step]!)),
    })),
    statuses: counted.map(({ id, label, category, color, total }) => ({ id, label, category, color, total })),
    promisedToday: sum(counted, ({ promisedToday }) => promisedToday),
    overdue: sum(counted, ({ overdue }) => overdue),
    waiting: sum(of('WAITING'), ({ total }) => total),
    unassigned: sum(counted, ({ unassigned }) => unassigned),
    uncollected: { days: readyDays, total: sum(counted, ({ uncollected }) => uncollected) },
  }
}
