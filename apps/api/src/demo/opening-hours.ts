import { Temporal } from 'temporal-polyfill'

/** When the demo's shop is open, by weekday from Monday = 1. */
const hours: Record<number, [from: string, to: string]> = {
  1: ['09:30', '19:00'],
  2: ['09:30', '19:00'],
  3: ['09:30', '19:00'],
  4: ['09:30', '19:00'],
  5: ['09:30', '19:00'],
  6: ['10:00', '14:00'],
}
const holidays = new Set(['01-01', '05-01', '09-18', '09-19', '12-25'])
const hourMs = 3_600_000

export interface OpeningHours {
  /** The moment when so many hours of opening have passed; counting starts when the shop next opens. */
  after: (start: Date, openHours: number) => Date
  /** A moment of an open day: `share` 0 is when it opens, 1 when it closes. The next open day, where it is closed. */
  moment: (daysFrom: Date, days: number, share: number) => Date
  /** Closing time, `days` open days later. */
  closing: (start: Date, days: number) => Date
  isOpen: (moment: Date) => boolean
}

export function openingHours(timeZone: string): OpeningHours {
  const known = new Map<string, [from: number, to: number] | null>()
  const opened = (day: Temporal.PlainDate) => {
    const name = day.toString()
    let span = known.get(name)
    if (span === undefined) {
      const times = holidays.has(name.slice(5)) ? undefined : hours[day.dayOfWeek]
      span = times
        ? (times.map((time) => day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds) as [number, number])
        : null
      known.set(name, span)
    }
    return span
  }
  const dayOf = (moment: Date) => Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone).toPlainDate()

  return {
    after(start, openHours) {
      let left = openHours * hourMs
      let from = start.getTime()
      for (let day = dayOf(start); ; day = day.add({ days: 1 })) {
        const span = opened(day)
        if (!span || from >= span[1]) continue
        from = Math.max(from, span[0])
        if (from + left < span[1]) return new Date(from + left)
        left -= span[1] - from
        from = 0
      }
    },
    moment(daysFrom, days, share) {
      for (let day = dayOf(daysFrom).add({ days }); ; day = day.add({ days: 1 })) {
        const span = opened(day)
        if (span) return new Date(span[0] + Math.round((span[1] - span[0]) * share))
      }
    },
    closing(start, days) {
      let left = days
      for (let day = dayOf(start).add({ days: 1 }); ; day = day.add({ days: 1 })) {
        const span = opened(day)
        if (span && --left <= 0) return new Date(span[1])
      }
    },
    isOpen(moment) {
      const span = opened(dayOf(moment))
      return !!span && moment.getTime() >= span[0] && moment.getTime() <= span[1]
    },
  }
}
