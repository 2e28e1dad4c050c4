import { describe, expect, it } from 'vitest'
import { lastDayOf, warrantyOf } from './warranties.ts'

describe('B-06 the term of a warranty', () => {
  it.each([
    ['2026-11-22', { value: 90, unit: 'DAYS' }, '2027-02-20'],
    ['2026-11-22', { value: 3, unit: 'MONTHS' }, '2027-02-22'],
    ['2027-01-31', { value: 1, unit: 'MONTHS' }, '2027-02-28'],
    ['2028-01-31', { value: 1, unit: 'MONTHS' }, '2028-02-29'],
    ['2028-02-29', { value: 1, unit: 'YEARS' }, '2029-02-28'],
    ['2026-12-31', { value: 2, unit: 'MONTHS' }, '2027-02-28'],
  ] as const)('from %s for %o ends on %s', (begins, term, ends) => {
    expect(lastDayOf(begins, term)).toBe(ends)
  })

  it('begins with the delivery, holds through its last day, and is over on the next', () => {
    const term = { value: 3, unit: 'MONTHS' } as const
    expect(warrantyOf(term, null, '2026-11-22')).toEqual({ state: 'PENDING', until: null })
    expect(warrantyOf(term, '2026-11-22', '2027-02-22')).toEqual({ state: 'ACTIVE', until: '2027-02-22' })
    expect(warrantyOf(term, '2026-11-22', '2027-02-23')).toEqual({ state: 'OVER', until: '2027-02-22' })
    expect(warrantyOf(null, '2026-11-22', '2027-02-23')).toEqual({ state: 'NONE', until: null })
  })
})
