export const warrantyUnits = ['DAYS', 'MONTHS', 'YEARS'] as const
export type WarrantyUnit = (typeof warrantyUnits)[number]

export interface WarrantyTerm {
  value: number
  unit: WarrantyUnit
}

/** NONE: the part has none. PENDING: it begins with the delivery. ACTIVE, OVER: until and since its last day. */
export type WarrantyState = 'NONE' | 'PENDING' | 'ACTIVE' | 'OVER'

/**
 * The last day of a term that begins on a day, both as ISO dates (B-06). A month later is the same day of that month, or
 * its last one: a month from 31 January ends on 28 or 29 February.
 */
export function lastDayOf(begins: string, { value, unit }: WarrantyTerm): string {
  const [year, month, day] = begins.split('-').map(Number) as [number, number, number]
  if (unit === 'DAYS') return isoDay(new Date(Date.UTC(year, month - 1, day + value)))
  const months = (unit === 'MONTHS' ? value : value * 12) + month - 1
  const lastOfMonth = new Date(Date.UTC(year, months + 1, 0)).getUTCDate()
  return isoDay(new Date(Date.UTC(year, months, Math.min(day, lastOfMonth))))
}

/** `begins` is the day of delivery, null before it; `today` is the company's day. */
export function warrantyOf(term: WarrantyTerm | null, begins: string | null, today: string): { state: WarrantyState; until: string | null } {
  if (!term) return { state: 'NONE', until: null }
  if (!begins) return { state: 'PENDING', until: null }
  const until = lastDayOf(begins, term)
  return { state: today <= until ? 'ACTIVE' : 'OVER', until }
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}
