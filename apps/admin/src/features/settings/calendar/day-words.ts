import { cached, localeOf } from '@amparo/web/format/place'
import type { TFunction } from 'i18next'
import { usePlace } from '../../../data/use-place.ts'

/** Any Monday, at noon in UTC: a day of the week has no zone. */
const monday = Date.UTC(2024, 0, 1, 12)
const dayMs = 86_400_000

/** The days of the week from Monday on, as a person reads them. */
export function useDayNames(): { long: string[]; short: string[] } {
  const locale = localeOf(usePlace())
  const named = (weekday: 'long' | 'short') =>
    cached(`weekdays ${locale} ${weekday}`, () => {
      const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' })
      return Array.from({ length: 7 }, (_, day) => format.format(monday + day * dayMs))
    })
  return { long: named('long').map(capital), short: named('short') }
}

export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1)
}

/** "9 h", "8 h 30". */
export function hoursWords(t: TFunction, minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return rest ? t('calendar.hoursAndMinutes', { hours, minutes: String(rest).padStart(2, '0') }) : t('calendar.hours', { hours })
}
