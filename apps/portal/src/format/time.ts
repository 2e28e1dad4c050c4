import type { Language } from '@amparo/contracts/common'

const minute = 60_000
const day = 24 * 60 * minute

export interface Clock {
  language: Language
  timeZone: string
  now: number
}

/** How many calendar days from today in the company's zone; yesterday is -1. */
export function daysFromToday(instant: string, { timeZone, now }: Pick<Clock, 'timeZone' | 'now'>): number {
  return Math.round((calendarDay(new Date(instant), timeZone) - calendarDay(new Date(now), timeZone)) / day)
}

function calendarDay(date: Date, timeZone: string): number {
  return Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(date))
}

/** "martes 24 de noviembre"; with the year where it is another one. */
export function sayDate(instant: string, { language, timeZone, now }: Clock): string {
  const year = (time: number) => new Intl.DateTimeFormat('en', { timeZone, year: 'numeric' }).format(time)
  const other = year(Date.parse(instant)) !== year(now)
  const text = new Intl.DateTimeFormat(language, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(other && { year: 'numeric' }),
  }).format(new Date(instant))
  // Spanish writes no comma between the day of the week and that of the month, whatever the browser's data say.
  return language === 'es' ? text.replace(',', '') : text
}

/** "mañana, martes 24 de noviembre", or only the date where it is further off. */
export function sayDay(instant: string, clock: Clock): string {
  const days = daysFromToday(instant, clock)
  const date = sayDate(instant, clock)
  return Math.abs(days) > 2 ? date : `${relative(clock.language).format(days, 'day')}, ${date}`
}

/** "hoy", or the date of another day. */
export function sayTodayOrDate(instant: string, clock: Clock): string {
  return daysFromToday(instant, clock) === 0 ? relative(clock.language).format(0, 'day') : sayDate(instant, clock)
}

/** "hace 3 horas", "ayer"; undefined within the last minute, which the page says in its own words. */
export function sayAgo(instant: string, clock: Clock): string | undefined {
  const past = Math.max(0, clock.now - Date.parse(instant))
  if (past < minute) return undefined
  const speak = relative(clock.language)
  if (past < 60 * minute) return speak.format(-Math.floor(past / minute), 'minute')
  const days = -daysFromToday(instant, clock)
  if (days === 0) return speak.format(-Math.floor(past / (60 * minute)), 'hour')
  if (days < 14) return speak.format(-days, 'day')
  if (days < 60) return speak.format(-Math.round(days / 7), 'week')
  return speak.format(-Math.round(days / 30), 'month')
}

/** "19 nov, 15:04" */
export function sayMoment(instant: string, { language, timeZone }: Clock): string {
  return new Intl.DateTimeFormat(language, { timeZone, day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(instant),
  )
}

/** "5 días" */
export function sayDays(count: number, language: Language): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(count)
}

/** "12 minutos", rounded up. */
export function sayMinutes(seconds: number, language: Language): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(Math.max(1, Math.ceil(seconds / 60)))
}

function relative(language: Language): Intl.RelativeTimeFormat {
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
}
