import { describe, expect, it } from 'vitest'
import { minutesOf, nextPeriod, problemsOf, readClock, sortedWeek } from './week.ts'

describe('B-09 the working week', () => {
  it('a time is read however it is typed', () => {
    expect(['9', '09', '930', '9:30', '9.30', '18h30', ' 7 ', '24', '24:00'].map(readClock)).toEqual([
      '09:00',
      '09:00',
      '09:30',
      '09:30',
      '09:30',
      '18:30',
      '07:00',
      '24:00',
      '24:00',
    ])
    expect(['', 'x', '25', '9:75', '24:01', '9:3'].map(readClock)).toEqual([null, null, null, null, null, null])
  })

  it('a stretch that ends before it begins, or lies over another, is told', () => {
    expect(
      problemsOf([
        { from: '09:00', to: '13:00' },
        { from: '14:00', to: '18:00' },
      ]),
    ).toEqual([null, null])
    expect(
      problemsOf([
        { from: '09:00', to: '13:00' },
        { from: '12:00', to: '18:00' },
      ]),
    ).toEqual([null, 'overlaps'])
    expect(
      problemsOf([
        { from: '18:00', to: '09:00' },
        { from: '', to: '18:00' },
      ]),
    ).toEqual(['backwards', 'incomplete'])
    expect(
      problemsOf([
        { from: '09:00', to: '13:00' },
        { from: '13:00', to: '18:00' },
      ]),
    ).toEqual([null, null])
  })

  it('hours are added up without those that are wrong, and stand in the order of the day', () => {
    expect(
      minutesOf([
        { from: '09:00', to: '13:00' },
        { from: '14:30', to: '24:00' },
      ]),
    ).toBe(810)
    expect(
      minutesOf([
        { from: '09:00', to: '13:00' },
        { from: '18:00', to: '17:00' },
      ]),
    ).toBe(240)
    const day = [
      { from: '14:00', to: '18:00' },
      { from: '09:00', to: '13:00' },
    ]
    expect(sortedWeek([day])[0]).toEqual([day[1], day[0]])
  })

  it('another stretch begins after a break', () => {
    expect(nextPeriod([])).toEqual({ from: '09:00', to: '18:00' })
    expect(nextPeriod([{ from: '09:00', to: '13:00' }])).toEqual({ from: '14:00', to: '18:00' })
    expect(nextPeriod([{ from: '09:00', to: '23:30' }])).toEqual({ from: '23:00', to: '24:00' })
  })
})
