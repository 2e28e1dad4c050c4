import type { Week } from '@amparo/contracts/staff/calendar'

export type Period = Week[number][number]
export type PeriodProblem = 'incomplete' | 'backwards' | 'overlaps'

/** What is wrong with each stretch of a day, null where nothing is. */
export function problemsOf(periods: readonly Period[]): (PeriodProblem | null)[] {
  return periods.map(({ from, to }, index) => {
    if (!from || !to) return 'incomplete'
    if (from >= to) return 'backwards'
    return periods.some((other, at) => at < index && other.from < to && from < other.to) ? 'overlaps' : null
  })
}

export function minutesOf(periods: readonly Period[]): number {
  return periods.reduce((sum, { from, to }, index) => (problemsOf(periods)[index] ? sum : sum + clockMinutes(to) - clockMinutes(from)), 0)
}

/** In the order of the day, as the contract wants them. */
export function sortedWeek(week: Week): Week {
  return week.map((periods) => periods.toSorted((a, b) => a.from.localeCompare(b.from)))
}

/** The stretch that one most likely means by "another one": after a break of an hour, until the evening. */
export function nextPeriod(periods: readonly Period[]): Period {
  const last = periods
    .map(({ to }) => to)
    .sort()
    .at(-1)
  if (!last) return { from: '09:00', to: '18:00' }
  const from = Math.min(clockMinutes(last) + 60, 23 * 60)
  return { from: clockOf(from), to: clockOf(Math.min(Math.max(from + 60, 18 * 60), 24 * 60)) }
}

/** What a person types for a time: "9", "930", "9.30", "9:30 " and "24" are all one; null where it is none. */
export function readClock(typed: string): string | null {
  const digits = typed.trim().match(/^(\d{1,2})(?:[:.h ]?(\d{2}))?$/)
  if (!digits) return null
  const [hour, minute] = [Number(digits[1]), Number(digits[2] ?? 0)]
  const minutes = hour * 60 + minute
  return minute < 60 && minutes <= 24 * 60 ? clockOf(minutes) : null
}

function clockMinutes(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
}

function clockOf(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
