import { expect, test } from 'vitest'
import { type DayRange, daysOf } from './day-ranges.ts'

const lateEvening = new Date('2026-03-01T02:30:00Z')

test.each<[DayRange, string, string, string]>([
  // Still the last of February in Santiago, already March in Lisbon.
  ['today', 'America/Santiago', '2026-02-28', '2026-02-28'],
  ['today', 'Europe/Lisbon', '2026-03-01', '2026-03-01'],
  ['week', 'America/Santiago', '2026-02-22', '2026-02-28'],
  ['tomorrow', 'America/Santiago', '2026-03-01', '2026-03-01'],
  ['nextWeek', 'America/Santiago', '2026-02-28', '2026-03-06'],
  ['month', 'America/Santiago', '2026-02-01', '2026-02-28'],
  ['month', 'Europe/Lisbon', '2026-03-01', '2026-03-01'],
  ['lastMonth', 'America/Santiago', '2026-01-01', '2026-01-31'],
  ['lastMonth', 'Europe/Lisbon', '2026-02-01', '2026-02-28'],
])('S1-40 what is of "%s" in %s is from %s to %s', (range, zone, from, to) => {
  expect(daysOf(range, lateEvening, zone)).toEqual({ from, to })
})
