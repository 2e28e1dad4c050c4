import { cached, localeOf, type Place } from './place.ts'

/** The 24-hour clock wherever a time stands, also in the countries that speak by the other one. */
const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

const styles = {
  /** 12 mar 2026 */
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  /** 12 mar */
  shortDay: { day: 'numeric', month: 'short' },
  /** jueves, 12 de marzo */
  longDay: { weekday: 'long', day: 'numeric', month: 'long' },
  /** 12 mar 2026, 15:04 */
  moment: { day: 'numeric', month: 'short', year: 'numeric', ...clock },
  /** jueves, 12 de marzo de 2026, 15:04 */
  exact: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', ...clock },
  time: clock,
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

export type DateStyle = keyof typeof styles

export function formatDate(instant: string | Date, place: Place, style: DateStyle = 'day'): string {
  const locale = localeOf(place)
  const formatter = cached(
    `date ${locale} ${place.timeZone} ${style}`,
    () => new Intl.DateTimeFormat(locale, { ...styles[style], timeZone: place.timeZone }),
  )
  return formatter.format(new Date(instant))
}

/** A day of the calendar, which is the same one in every zone. `day` is ISO 8601: 2026-11-22. */
export function formatCalendarDay(day: string, place: Place, style?: DateStyle): string {
  return formatDate(`${day}T12:00:00Z`, { ...place, timeZone: 'UTC' }, style)
}

/** The calendar day on which something happens in a zone, as 2026-11-21. */
export function dayIn(instant: string | Date, timeZone: string): string {
  const formatter = cached(`day ${timeZone}`, () => new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }))
  return formatter.format(new Date(instant))
}

/** How many midnights of the zone lie between two moments: 1 for tomorrow, -1 for yesterday, whatever the hour. */
export function daysUntil(instant: string | Date, now: Date, timeZone: string): number {
  return (Date.parse(dayIn(instant, timeZone)) - Date.parse(dayIn(now, timeZone))) / 86_400_000
}

function relativeFormat(place: Place, style: 'long' | 'short'): Intl.RelativeTimeFormat {
  const locale = localeOf(place)
  return cached(`relative ${locale} ${style}`, () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style }))
}

/** "ahora", "hace 3 h", "ayer", "12 mar": as people say when something happened or will. */
export function formatRelative(instant: string | Date, now: Date, place: Place): string {
  const seconds = (new Date(instant).getTime() - now.getTime()) / 1000
  const days = daysUntil(instant, now, place.timeZone)
  if (Math.abs(seconds) < 45) return relativeFormat(place, 'long').format(0, 'second')
  if (Math.abs(seconds) < 3_570) return relativeFormat(place, 'short').format(Math.round(seconds / 60) || Math.sign(seconds), 'minute')
  if (days === 0 || Math.abs(seconds) < 6 * 3_600) return relativeFormat(place, 'short').format(Math.round(seconds / 3_600), 'hour')
  return formatDay(instant, now, place)
}

/** "hoy", "mañana", "en 3 días", "12 mar": for dates of which the hour does not matter, such as a promise. */
export function formatDay(instant: string | Date, now: Date, place: Place): string {
  const days = daysUntil(instant, now, place.timeZone)
  if (Math.abs(days) < 7) return relativeFormat(place, 'long').format(days, 'day')
  const sameYear = dayIn(instant, place.timeZone).slice(0, 4) === dayIn(now, place.timeZone).slice(0, 4)
  return formatDate(instant, place, sameYear ? 'shortDay' : 'day')
}
