import type { Localized } from '@amparo/contracts/common'

export interface SkippedDay {
  /** ISO date. */
  date: string
  holiday: Localized | null
}

/** Days that a term passes over: a holiday by itself, days off that follow one another together. */
export interface SkippedStretch {
  from: string
  to: string
  holiday: Localized | null
}

const dayMs = 86_400_000

export function stretchesOf(skipped: readonly SkippedDay[]): SkippedStretch[] {
  const stretches: SkippedStretch[] = []
  for (const { date, holiday } of skipped) {
    const last = stretches.at(-1)
    if (last && !last.holiday && !holiday && Date.parse(date) - Date.parse(last.to) === dayMs) last.to = date
    else stretches.push({ from: date, to: date, holiday })
  }
  return stretches
}
