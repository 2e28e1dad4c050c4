import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterPause, type BusinessCalendar, endOfTerm, minutesBetween } from './business-time.ts'
import { holidaysOf } from './holiday-rules.ts'

const office = [
  { from: '09:00', to: '13:00' },
  { from: '14:00', to: '18:00' },
]
const weekdays = [office, office, office, office, office, [], []]

function calendarOf(country: string, timeZone: string, week: BusinessCalendar['week'] = weekdays): BusinessCalendar {
  const kept = new Map(
    [2025, 2026, 2027]
      .flatMap((year) => holidaysOf(country, year))
      .filter(({ region, optional }) => !region && !optional)
      .map(({ date, name }) => [date, name.es]),
  )
  return { timeZone, week, holiday: (date) => kept.get(date) ?? null }
}

const santiago = calendarOf('CL', 'America/Santiago')
const saoPaulo = calendarOf('BR', 'America/Sao_Paulo')
const at = (moment: string) => new Date(moment)

describe('B-09 a term in business days', () => {
  it('ends at the close of the n-th working day after, and says which days it passed over', () => {
    // Thursday 17 September 2026: Friday and Saturday are Fiestas Patrias.
    const { due, skipped } = endOfTerm(at('2026-09-17T10:00:00-03:00'), { value: 2, unit: 'DAYS' }, santiago)
    expect(due).toEqual(at('2026-09-22T18:00:00-03:00'))
    expect(skipped).toEqual([
      { date: '2026-09-18', holiday: 'Independencia Nacional' },
      { date: '2026-09-19', holiday: 'Glorias del Ejército' },
      { date: '2026-09-20', holiday: null },
    ])
  })

  it('minds the Saturday before Easter where Saturdays are worked', () => {
    const six = calendarOf('CL', 'America/Santiago', [...weekdays.slice(0, 5), [{ from: '10:00', to: '14:00' }], []])
    const { due } = endOfTerm(at('2026-04-02T12:00:00-03:00'), { value: 1, unit: 'DAYS' }, six)
    expect(due).toEqual(at('2026-04-06T18:00:00-04:00'))
  })

  it('counts one that begins after the close, or on a day off, from the working day that follows', () => {
    const fridayNight = endOfTerm(at('2026-11-20T20:00:00-03:00'), { value: 1, unit: 'DAYS' }, santiago)
    const sunday = endOfTerm(at('2026-11-22T11:00:00-03:00'), { value: 1, unit: 'DAYS' }, santiago)
    expect([fridayNight.due, sunday.due]).toEqual([at('2026-11-24T18:00:00-03:00'), at('2026-11-24T18:00:00-03:00')])
  })

  it('ends the same day for a term of none', () => {
    expect(endOfTerm(at('2026-11-23T08:00:00-03:00'), { value: 0, unit: 'DAYS' }, santiago).due).toEqual(at('2026-11-23T18:00:00-03:00'))
  })
})

describe('B-09 a term in business hours', () => {
  it('stands still at lunch, at night and on holidays', () => {
    expect(endOfTerm(at('2026-11-23T12:00:00-03:00'), { value: 2, unit: 'HOURS' }, santiago).due).toEqual(at('2026-11-23T15:00:00-03:00'))
    expect(endOfTerm(at('2026-11-20T17:00:00-03:00'), { value: 4, unit: 'HOURS' }, santiago).due).toEqual(at('2026-11-23T12:00:00-03:00'))
    expect(endOfTerm(at('2026-11-19T17:00:00-03:00'), { value: 2, unit: 'HOURS' }, saoPaulo).due).toEqual(at('2026-11-23T10:00:00-03:00'))
  })

  it('ends at the close where it just fits', () => {
    expect(endOfTerm(at('2026-11-23T14:00:00-03:00'), { value: 4, unit: 'HOURS' }, santiago).due).toEqual(at('2026-11-23T18:00:00-03:00'))
  })

  it('keeps clock time over the change of the clocks', () => {
    // Chile goes back an hour at midnight of 5 April 2026 and forward on 6 September 2026.
    expect(endOfTerm(at('2026-04-02T17:00:00-03:00'), { value: 2, unit: 'HOURS' }, santiago).due).toEqual(at('2026-04-06T10:00:00-04:00'))
    expect(endOfTerm(at('2026-09-04T17:00:00-04:00'), { value: 2, unit: 'HOURS' }, santiago).due).toEqual(at('2026-09-07T10:00:00-03:00'))
  })

  it('counts a night shift that the clocks shorten by what is worked of it', () => {
    const night = calendarOf(
      'CL',
      'America/Santiago',
      Array.from({ length: 7 }, () => [{ from: '00:00', to: '06:00' }]),
    )
    // On 6 September 2026 midnight does not exist: the shift is five hours long.
    expect(minutesBetween(at('2026-09-05T23:00:00-04:00'), at('2026-09-06T12:00:00-03:00'), night)).toBe(300)
  })
})

describe('B-09 the pause while waiting for the customer', () => {
  it('leaves as much as was left', () => {
    const due = at('2026-11-24T18:00:00-03:00')
    const resumed = afterPause(due, at('2026-11-24T12:00:00-03:00'), at('2026-11-27T17:00:00-03:00'), santiago)
    // Five hours were left: one on Friday, four on Monday.
    expect(resumed).toEqual(at('2026-11-30T13:00:00-03:00'))
  })

  it('never shrinks a date that was agreed outside of working hours', () => {
    const due = at('2026-11-24T22:00:00-03:00')
    expect(afterPause(due, at('2026-11-24T10:00:00-03:00'), at('2026-11-24T10:00:00-03:00'), santiago)).toEqual(due)
    const sunday = at('2026-11-29T12:00:00-03:00')
    const wednesday = at('2026-12-02T11:00:00-03:00')
    expect(afterPause(sunday, at('2026-11-27T20:00:00-03:00'), wednesday, santiago)).toEqual(wednesday)
  })

  it('does not bring back what was overdue', () => {
    const due = at('2026-11-24T18:00:00-03:00')
    expect(afterPause(due, at('2026-11-25T10:00:00-03:00'), at('2026-12-25T17:00:00-03:00'), santiago)).toEqual(due)
  })
})

it('B-09 a calendar without working time is refused, not walked for ever', () => {
  expect(() =>
    endOfTerm(at('2026-11-23T12:00:00Z'), { value: 1, unit: 'HOURS' }, { ...santiago, week: Array.from({ length: 7 }, () => []) }),
  ).toThrow(RangeError)
})

it('B-09 whenever it begins, as much is worked until the end of a term as it is long', () => {
  const moments = fc.integer({ min: at('2026-01-01T00:00:00Z').getTime(), max: at('2026-12-01T00:00:00Z').getTime() })
  fc.assert(
    fc.property(moments, fc.integer({ min: 1, max: 200 }), fc.constantFrom(santiago, saoPaulo), (moment, hours, calendar) => {
      const begins = new Date(moment)
      expect(minutesBetween(begins, endOfTerm(begins, { value: hours, unit: 'HOURS' }, calendar).due, calendar)).toBeCloseTo(hours * 60, 3)
    }),
    { numRuns: 200 },
  )
})
