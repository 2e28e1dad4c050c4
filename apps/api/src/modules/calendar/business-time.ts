import { Temporal } from 'temporal-polyfill'

type Zoned = Temporal.ZonedDateTime
type Day = Temporal.PlainDate

/** A stretch of work within a day, as clock times: 09:00 to 13:00. */
export interface Period {
  from: string
  to: string
}

/** When a company works. */
export interface BusinessCalendar {
  /** IANA */
  timeZone: string
  /** Monday first, seven of them; each day's periods in their order and apart from each other, none on a day off. */
  week: readonly (readonly Period[])[]
  /** What keeps a day (ISO date) from being worked; null where nothing does. */
  holiday: (date: string) => string | null
}

/** Business days or business hours. */
export interface Term {
  value: number
  unit: 'DAYS' | 'HOURS'
}

export interface Skipped {
  date: string
  /** The holiday's name; null where the company simply does not work on that day of the week. */
  holiday: string | null
}

/** No term needs more; a calendar without a single working day would be walked for ever. */
const horizonDays = 366 * 5

/** @throws RangeError where the calendar has no working time within five years */
function* workingDays(calendar: BusinessCalendar, first: Day, skipped: Skipped[]): Generator<{ date: Day; stretches: [Zoned, Zoned][] }> {
  for (let days = 0, date = first; days < horizonDays; days += 1, date = date.add({ days: 1 })) {
    const periods = calendar.week[date.dayOfWeek - 1] ?? []
    const holiday = calendar.holiday(date.toString())
    if (periods.length && holiday === null) {
      const at = (time: string) => date.toZonedDateTime({ timeZone: calendar.timeZone, plainTime: Temporal.PlainTime.from(time) })
      yield { date, stretches: periods.map(({ from, to }) => [at(from), at(to)]) }
    } else skipped.push({ date: date.toString(), holiday })
  }
  throw new RangeError('The calendar has no working time')
}

const zoned = (moment: Date, { timeZone }: BusinessCalendar) => Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone)
const asDate = (moment: Zoned) => new Date(moment.epochMilliseconds)

/**
 * When a term ends that begins at a moment (B-09). Days: at the close of the n-th working day after the day of the beginning;
 * one that begins after the close, or on a day off, counts as begun on the working day that follows. Hours: worked ones only.
 * @returns the end, and the days that were passed over on the way to it
 */
export function endOfTerm(begins: Date, { value, unit }: Term, calendar: BusinessCalendar): { due: Date; skipped: Skipped[] } {
  return unit === 'HOURS' ? endOfMinutes(begins, value * 60, calendar) : endOfDays(begins, value, calendar)
}

function endOfDays(begins: Date, days: number, calendar: BusinessCalendar): { due: Date; skipped: Skipped[] } {
  const start = zoned(begins, calendar)
  const skipped: Skipped[] = []
  let counted = -1
  for (const { stretches } of workingDays(calendar, start.toPlainDate(), skipped)) {
    const close = stretches.at(-1)![1]
    if (counted < 0 && Temporal.ZonedDateTime.compare(close, start) <= 0) continue
    counted += 1
    if (counted === days) return { due: asDate(close), skipped }
  }
  throw new RangeError('The calendar has no working time')
}

function endOfMinutes(begins: Date, minutes: number, calendar: BusinessCalendar): { due: Date; skipped: Skipped[] } {
  const start = zoned(begins, calendar)
  const skipped: Skipped[] = []
  let left = minutes
  for (const { stretches } of workingDays(calendar, start.toPlainDate(), skipped)) {
    for (const [opens, closes] of stretches) {
      const from = Temporal.ZonedDateTime.compare(start, opens) > 0 ? start : opens
      const worked = Math.max(0, (closes.epochMilliseconds - from.epochMilliseconds) / 60_000)
      if (worked > 0 && left <= worked) return { due: asDate(from.add({ milliseconds: Math.round(left * 60_000) })), skipped }
      left -= worked
    }
  }
  throw new RangeError('The calendar has no working time')
}

/** How much working time lies between two moments, in minutes; zero where the second is not after the first. */
export function minutesBetween(from: Date, to: Date, calendar: BusinessCalendar): number {
  if (to <= from) return 0
  const [start, end] = [zoned(from, calendar), zoned(to, calendar)]
  let minutes = 0
  for (let date = start.toPlainDate(); Temporal.PlainDate.compare(date, end.toPlainDate()) <= 0; date = date.add({ days: 1 })) {
    if (calendar.holiday(date.toString()) !== null) continue
    for (const { from: opens, to: closes } of calendar.week[date.dayOfWeek - 1] ?? []) {
      const at = (time: string) => date.toZonedDateTime({ timeZone: calendar.timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds
      minutes += Math.max(0, Math.min(at(closes), end.epochMilliseconds) - Math.max(at(opens), start.epochMilliseconds)) / 60_000
    }
  }
  return minutes
}

/** The new end of a term that stood still from one moment to another: what was left of it then is left of it now, and it never shrinks. */
export function afterPause(due: Date, paused: Date, resumed: Date, calendar: BusinessCalendar): Date {
  // One that was over already stays over, by as much as before.
  if (due <= paused) return due
  const left = minutesBetween(paused, due, calendar)
  const end = left === 0 ? resumed : endOfMinutes(resumed, left, calendar).due
  // A date agreed by hand may lie outside of working hours.
  return end > due ? end : due
}
