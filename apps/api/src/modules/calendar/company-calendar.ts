import type { Localized } from '@amparo/contracts/common'
import type { Ctx } from '../../context.ts'
import type { BusinessCalendar } from './business-time.ts'
import { holidaysOf } from './holiday-rules.ts'

export interface KnownHoliday {
  date: string
  name: Localized
  region: string | null
  kept: boolean
  source: 'LAW' | 'COMPANY'
}

/** The holidays of some years: those by the law of the company's country, as the company keeps them, and its own. In their order. */
export async function readHolidays(ctx: Ctx, from: number, to: number, region = ctx.organization.region): Promise<KnownHoliday[]> {
  const own = await ctx.db.holiday.findMany({
    where: { organizationId: ctx.organization.id, date: { gte: new Date(Date.UTC(from, 0, 1)), lte: new Date(Date.UTC(to, 11, 31)) } },
    select: { date: true, name: true, kept: true },
  })
  const byDate = new Map<string, KnownHoliday>()
  for (let year = from; year <= to; year += 1) {
    for (const holiday of holidaysOf(ctx.organization.country, year)) {
      const kept = !holiday.optional && (holiday.region === null || holiday.region === region)
      // Of two on one day, the one that is kept.
      if (!byDate.get(holiday.date)?.kept)
        byDate.set(holiday.date, { date: holiday.date, name: holiday.name, region: holiday.region, kept, source: 'LAW' })
    }
  }
  for (const { date, name, kept } of own) {
    const day = date.toISOString().slice(0, 10)
    const byLaw = byDate.get(day)
    byDate.set(day, byLaw ? { ...byLaw, kept } : { date: day, name: name as Localized, region: null, kept, source: 'COMPANY' })
  }
  return [...byDate.values()].sort((a, b) => a.date.localeCompare(b.date))
}

export interface NamedCalendar extends BusinessCalendar {
  nameOf: (date: string) => Localized | null
}

/** The company's calendar from a moment on, for three years at least; a project may lie in another region than the company. */
export async function readCalendar(ctx: Ctx, from: Date, region?: string, to = from): Promise<NamedCalendar> {
  const year = from.getUTCFullYear()
  const holidays = await readHolidays(ctx, year - 1, Math.max(year + 3, to.getUTCFullYear()), region || undefined)
  const kept = new Map(holidays.filter((holiday) => holiday.kept).map(({ date, name }) => [date, name]))
  return {
    timeZone: ctx.organization.timeZone,
    week: ctx.organization.week,
    holiday: (date) => kept.get(date)?.es ?? null,
    nameOf: (date) => kept.get(date) ?? null,
  }
}
