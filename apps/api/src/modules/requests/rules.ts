import type { RequestState } from '@amparo/contracts/staff/request-filter'
import type { z } from 'zod'

type State = z.infer<typeof RequestState>

/** The states of those in course (S2-33). */
export const openStates = ['NEW', 'IN_PROGRESS'] as const satisfies State[]

/** The number as people read it. */
export function requestCode(organization: { requestPrefix: string }, number: number): string {
  return `${organization.requestPrefix}${number}`
}

interface Timed {
  dueAt: Date
  finishedAt: Date | null
  waitingSince: Date | null
}

/** Not finished and past due (S2-35). One that waits for the customer was late already when it began to wait, or is not. */
export function isOverdue({ dueAt, finishedAt, waitingSince }: Timed, now: Date): boolean {
  return !finishedAt && dueAt < (waitingSince ?? now)
}

/** isOverdue for hand-written statements: `request` names the table, `now` the parameter. */
export function overdueSql(request: string, now: string): string {
  return `(${request}."finishedAt" is null and ${request}."dueAt" < coalesce(${request}."waitingSince", ${now}::timestamptz))`
}

/** Since when a request is in its state; null once it is finished. */
export function stageSinceSql(request: string): string {
  return `case ${request}.state when 'NEW' then ${request}."enteredAt" when 'IN_PROGRESS' then (
    select min(e."createdAt") from "RequestEntry" e
    where e."organizationId" = ${request}."organizationId" and e."requestId" = ${request}.id and e.kind = 'EXECUTION') end`
}

/** Counting stops here: nobody reads a larger number. */
export const countLimit = 1_000
/** What a list shows of a description. */
export const excerptLength = 240
