import { Temporal } from 'temporal-polyfill'
import type { Ctx } from './context.ts'

/** The day that it is for the company at a moment, now where none is given, as an ISO date. */
export function companyDay(ctx: Pick<Ctx, 'organization' | 'now'>, at: Date = ctx.now): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(ctx.organization.timeZone).toPlainDate().toString()
}
