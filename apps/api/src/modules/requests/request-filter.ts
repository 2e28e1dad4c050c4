import { searchWords } from '@amparo/contracts/model/search'
import type { RequestFilter } from '@amparo/contracts/staff/request-filter'
import type { StaffCtx } from '../../context.ts'
import { withoutPrefix } from '../orders/rules.ts'
import { overStageSql } from '../reports/stage-limits.ts'
import { openStates, overdueSql, stageSinceSql } from './rules.ts'

/** A statement under construction: its conditions, and a way to give it a value. */
export interface Conditions {
  where: string[]
  values: unknown[]
  /** @returns the parameter's place in the text */
  give: (value: unknown, type: string) => string
}

/** PostgreSQL has no year 0. */
const firstDay = '0001-01-01'

/** The conditions on `r`, a request, that a filter stands for (S2-34, S2-35). */
export function conditionsOf(ctx: StaffCtx, filter: RequestFilter): Conditions {
  const values: unknown[] = []
  const give = (value: unknown, type: string) => `$${values.push(value)}::${type}`
  const where = [`r."organizationId" = ${give(ctx.organization.id, 'uuid')}`]
  const anyOf = (column: string, ids: readonly string[] | undefined, type = 'uuid[]') => {
    if (ids) where.push(`r."${column}" = any(${give(ids, type)})`)
  }
  const midnight = (date: string, days = 0) =>
    `((${give(date < firstDay ? firstDay : date, 'date')} + ${days})::timestamp at time zone ${give(ctx.organization.timeZone, 'text')})`

  anyOf('state', filter.state, '"RequestState"[]')
  // The same said twice: the planner knows of the open ones by this alone.
  if (filter.state?.every((state) => openStates.some((open) => open === state))) where.push('r."finishedAt" is null')
  anyOf('association', filter.association, '"RequestAssociation"[]')
  anyOf('typeId', filter.typeId)
  anyOf('categoryId', filter.categoryId)
  anyOf('areaId', filter.areaId)
  anyOf('channelId', filter.channelId)
  anyOf('responsibleId', filter.responsibleId)
  anyOf('projectId', filter.projectId)
  anyOf('customerId', filter.customerId ? [filter.customerId] : undefined)
  anyOf('unitId', filter.unitId ? [filter.unitId] : undefined)
  if (filter.dueFrom) where.push(`r."dueAt" >= ${midnight(filter.dueFrom)}`)
  if (filter.dueTo) where.push(`r."dueAt" < ${midnight(filter.dueTo, 1)}`)
  if (filter.enteredFrom) where.push(`r."enteredAt" >= ${midnight(filter.enteredFrom)}`)
  if (filter.enteredTo) where.push(`r."enteredAt" < ${midnight(filter.enteredTo, 1)}`)
  if (filter.overdue !== undefined) {
    // The bare comparison beside the rule lets the planner walk the open ones by their due date.
    const now = give(ctx.now, 'timestamptz')
    where.push(filter.overdue ? `r."finishedAt" is null and r."dueAt" < ${now} and ${overdueSql('r', now)}` : `not ${overdueSql('r', now)}`)
  }
  if (filter.waiting !== undefined) where.push(`r."waitingSince" is ${filter.waiting ? 'not null' : 'null'}`)
  if (filter.overStage !== undefined) {
    const over = overStageSql('REQUESTS', { row: 'r', stage: 'r.state::text', since: stageSinceSql('r'), now: give(ctx.now, 'timestamptz') })
    where.push(filter.overStage ? `r."finishedAt" is null and ${over}` : `not ${over}`)
  }
  for (const word of withoutPrefix(searchWords(filter.q ?? ''), ctx.organization.requestPrefix))
    where.push(`r."searchText" like ${give(`%${word}%`, 'text')}`)
  return { where, values, give }
}
