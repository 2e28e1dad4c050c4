import { describe, expect, it } from 'vitest'
import { monthsBefore } from './months.ts'

describe('B-10 the period of a report', () => {
  it('begins with a month, also over the turn of a year', () => {
    expect(monthsBefore('2026-11-22', 5)).toBe('2026-06-01')
    expect(monthsBefore('2026-03-31', 5)).toBe('2025-10-01')
    expect(monthsBefore('2026-03-31', 0)).toBe('2026-03-01')
  })
})
