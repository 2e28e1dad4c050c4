import { dayIn } from '@amparo/web/format/dates'

export const receivedRanges = ['today', 'week', 'month', 'lastMonth'] as const
export type ReceivedRange = (typeof receivedRanges)[number]

const shift = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** The days that a range in words stands for, on the calendar of a zone. */
export function daysOf(range: ReceivedRange, now: Date, timeZone: string): { receivedFrom: string; receivedTo: string } {
  const today = dayIn(now, timeZone)
  const first = `${today.slice(0, 8)}01`
  switch (range) {
    case 'today':
      return { receivedFrom: today, receivedTo: today }
    case 'week':
      return { receivedFrom: shift(today, -6), receivedTo: today }
    case 'month':
      return { receivedFrom: first, receivedTo: today }
    case 'lastMonth': {
      const last = shift(first, -1)
      return { receivedFrom: `${last.slice(0, 8)}01`, receivedTo: last }
    }
  }
}
