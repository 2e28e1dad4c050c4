import { dayIn } from '@amparo/web/format/dates'

/** For what has happened. */
export const pastRanges = ['today', 'week', 'month', 'lastMonth'] as const
/** For what is due. */
export const dueRanges = ['today', 'tomorrow', 'nextWeek'] as const
export const dayRanges = [...new Set([...pastRanges, ...dueRanges])]
export type DayRange = (typeof dayRanges)[number]

export const shiftDay = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** The days that a range in words stands for, on the calendar of a zone. */
export function daysOf(range: DayRange, now: Date, timeZone: string): { from: string; to: string } {
  const today = dayIn(now, timeZone)
  const first = `${today.slice(0, 8)}01`
  switch (range) {
    case 'today':
      return { from: today, to: today }
    case 'week':
      return { from: shiftDay(today, -6), to: today }
    case 'tomorrow':
      return { from: shiftDay(today, 1), to: shiftDay(today, 1) }
    case 'nextWeek':
      return { from: today, to: shiftDay(today, 6) }
    case 'month':
      return { from: first, to: today }
    case 'lastMonth': {
      const last = shiftDay(first, -1)
      return { from: `${last.slice(0, 8)}01`, to: last }
    }
  }
}
