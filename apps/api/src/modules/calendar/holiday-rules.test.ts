import { describe, expect, it } from 'vitest'
import { easterSunday, holidaysOf, juneSolsticeInChile } from './holiday-rules.ts'

const datesOf = (country: string, year: number) =>
  holidaysOf(country, year)
    .filter(({ region, optional }) => !region && !optional)
    .map(({ date }) => date)

describe('B-09 holidays by rule', () => {
  it('knows Easter', () => {
    expect([2000, 2019, 2024, 2025, 2026, 2038].map((year) => easterSunday(year).toString())).toEqual([
      '2000-04-23',
      '2019-04-21',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2038-04-25',
    ])
  })

  it('knows the day of the June solstice in Chile, and none is too near to midnight to be sure of', () => {
    expect([2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028].map((year) => juneSolsticeInChile(year).day)).toEqual([20, 21, 21, 20, 20, 21, 21, 20])
  })

  it('Chile 2026, as decreed, with the Saturday before Easter', () => {
    expect(datesOf('CL', 2026)).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-04',
      '2026-05-01',
      '2026-05-21',
      '2026-06-21',
      '2026-06-29',
      '2026-07-16',
      '2026-08-15',
      '2026-09-18',
      '2026-09-19',
      '2026-10-12',
      '2026-10-31',
      '2026-11-01',
      '2026-12-08',
      '2026-12-25',
    ])
  })

  it('moves what Chile moves: to Mondays, to Fridays, and the bridge days of September and January', () => {
    expect(datesOf('CL', 2023)).toEqual(expect.arrayContaining(['2023-01-02', '2023-06-26', '2023-10-09', '2023-10-27']))
    expect(datesOf('CL', 2018)).toEqual(expect.arrayContaining(['2018-07-02', '2018-09-17', '2018-10-15', '2018-11-02']))
    expect(datesOf('CL', 2024)).toEqual(expect.arrayContaining(['2024-09-20', '2024-10-31']))
  })

  it('Venezuela 2026', () => {
    expect(datesOf('VE', 2026)).toEqual([
      '2026-01-01',
      '2026-02-16',
      '2026-02-17',
      '2026-04-02',
      '2026-04-03',
      '2026-04-19',
      '2026-05-01',
      '2026-06-24',
      '2026-07-05',
      '2026-07-24',
      '2026-10-12',
      '2026-12-24',
      '2026-12-25',
      '2026-12-31',
    ])
  })

  it('Brazil 2026: Carnival is offered, not kept; Consciência Negra since 2024', () => {
    expect(datesOf('BR', 2026)).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-21',
      '2026-05-01',
      '2026-09-07',
      '2026-10-12',
      '2026-11-02',
      '2026-11-15',
      '2026-11-20',
      '2026-12-25',
    ])
    expect(
      holidaysOf('BR', 2026)
        .filter(({ optional }) => optional)
        .map(({ date }) => date),
    ).toEqual(['2026-02-16', '2026-02-17', '2026-06-04'])
    expect(datesOf('BR', 2023)).not.toContain('2023-11-20')
  })

  it('says nothing of a country that it does not know', () => {
    expect(holidaysOf('XX', 2026)).toEqual([])
  })
})
