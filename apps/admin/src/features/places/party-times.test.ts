import { describe, expect, it } from 'vitest'
import { overlapping, timeOf } from './party-times.ts'

const party = (id: string, from: string | null, to: string | null, kind: 'OWNER' | 'TENANT' = 'TENANT') => ({
  id,
  kind,
  from,
  to,
  customer: { id, displayName: id, taxId: null, email: null, phone: null },
})

describe('owners and tenants over time', () => {
  it('S0-17 the first and the last day count', () => {
    expect(timeOf(party('a', '2026-11-22', null), '2026-11-22')).toBe('now')
    expect(timeOf(party('a', null, '2026-11-22'), '2026-11-22')).toBe('now')
    expect(timeOf(party('a', null, '2026-11-21'), '2026-11-22')).toBe('past')
    expect(timeOf(party('a', '2026-11-23', null), '2026-11-22')).toBe('future')
    expect(timeOf(party('a', null, null), '2026-11-22')).toBe('now')
  })

  it('S0-17 shows who was there at the same time, of the same kind alone', () => {
    const first = party('first', '2025-01-01', '2025-12-31')
    const second = party('second', '2025-12-31', null)
    const third = party('third', '2026-01-01', null)
    const owner = party('owner', null, null, 'OWNER')
    const all = [first, second, third, owner]
    const names = (of: typeof first) => overlapping(of, all).map(({ id }) => id)
    expect(names(first)).toEqual(['second'])
    expect(names(second)).toEqual(['first', 'third'])
    expect(names(third)).toEqual(['second'])
    expect(names(owner)).toEqual([])
  })
})
