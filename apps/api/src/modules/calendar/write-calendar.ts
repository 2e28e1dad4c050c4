import type { Localized } from '@amparo/contracts/common'
import type { Week } from '@amparo/contracts/staff/calendar'
import { record } from '../../activities/record.ts'
import { afterCommit, type StaffCtx, transaction } from '../../context.ts'
import { AppError, found } from '../../errors.ts'
import { readHolidays } from './company-calendar.ts'

/** The company's working week, read anew. */
export async function getCalendar(ctx: StaffCtx) {
  const row = found(
    await ctx.db.organization.findUnique({
      where: { organizationId: ctx.organization.id },
      select: { timeZone: true, region: true, week: true, version: true },
    }),
  )
  return { ...row, week: row.week as Week, can: { edit: ctx.actor.permissions.has('settings.edit') } }
}

/** Changes the working week and the region; due dates that were given stay (B-09). @throws AppError version_stale */
export async function editCalendar(ctx: StaffCtx, { week, region }: { week: Week; region: string }, version: number) {
  return transaction(ctx, async (ctx) => {
    const current = await getCalendar(ctx)
    const { count } = await ctx.db.organization.updateMany({
      where: { organizationId: ctx.organization.id, version },
      data: { week, region, version: { increment: 1 }, updatedAt: ctx.now },
    })
    if (!count) throw new AppError('version_stale', { data: { current } })
    const told = [
      { field: 'week', from: hoursOf(current.week), to: hoursOf(week) },
      { field: 'region', from: current.region || null, to: region || null },
    ].filter(({ from, to }) => from !== to)
    if (told.length) await record(ctx, { kind: 'calendar.edited', data: { changes: told } })
    forget(ctx)
    return getCalendar(ctx)
  })
}

/** A year's holidays, as the company keeps them. */
export async function listHolidays(ctx: StaffCtx, year: number) {
  return { data: await readHolidays(ctx, year, year) }
}

/** Adds a holiday of the company's own, or says whether one by law is kept. @throws AppError invalid_input for one of its own without a name */
export async function setHoliday(ctx: StaffCtx, date: string, { kept, name }: { kept: boolean; name?: Localized | undefined }) {
  const year = yearOf(date)
  return transaction(ctx, async (ctx) => {
    const byLaw = (await readHolidays(ctx, year, year)).find((holiday) => holiday.date === date && holiday.source === 'LAW')
    const called = byLaw?.name ?? name
    if (!called) throw new AppError('invalid_input', { fields: [{ path: 'body.name', code: 'required' }] })
    const key = { organizationId: ctx.organization.id, date: new Date(date) }
    await ctx.db.holiday.upsert({
      where: { organizationId_date: key },
      create: { ...key, name: called, kept },
      update: { name: called, kept },
      select: { kept: true },
    })
    const label = `${date} ${called[ctx.organization.language]}`
    await record(ctx, { kind: 'calendar.edited', data: { changes: [{ field: 'holiday', from: kept ? null : label, to: kept ? label : null }] } })
    return listHolidays(ctx, year)
  })
}

/** Takes back what the company said of a day. @throws AppError not_found */
export async function removeHoliday(ctx: StaffCtx, date: string) {
  const year = yearOf(date)
  return transaction(ctx, async (ctx) => {
    const { count } = await ctx.db.holiday.deleteMany({ where: { organizationId: ctx.organization.id, date: new Date(date) } })
    if (!count) throw new AppError('not_found')
    await record(ctx, { kind: 'calendar.edited', data: { changes: [{ field: 'holiday', from: date, to: null }] } })
    return listHolidays(ctx, year)
  })
}

/** @throws AppError invalid_input for a year that no calendar is asked for */
function yearOf(date: string): number {
  const year = Number(date.slice(0, 4))
  if (year < 2000 || year > 2100)
    throw new AppError('invalid_input', { fields: [{ path: 'params.date', code: year < 2000 ? 'too_small' : 'too_big' }] })
  return year
}

function hoursOf(week: Week): string {
  return week.map((periods) => periods.map(({ from, to }) => `${from}–${to}`).join(' ') || '–').join(', ')
}

function forget(ctx: StaffCtx): void {
  afterCommit(ctx, () => ctx.services.hub.forget(ctx.organization.id))
}
