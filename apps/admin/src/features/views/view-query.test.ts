import { describe, expect, it, test } from 'vitest'
import { filtersIn, keptQuery, openedQuery } from './view-query.ts'

const zone = 'America/Santiago'
const november = new Date('2026-11-22T15:00:00Z')
const december = new Date('2026-12-05T15:00:00Z')

describe('B-19 what a saved view keeps of an address', () => {
  it('the filters and the order, in whatever order they were chosen; neither the view itself nor what is looked at', () => {
    const one = filtersIn(new URLSearchParams('view=1&state=NEW&sort=-number&beside=2&areaId=3'))
    expect(one).toBe('areaId=3&sort=-number&state=NEW')
    expect(filtersIn(new URLSearchParams('areaId=3&state=NEW&sort=-number'))).toBe(one)
  })

  test.each([
    [
      'this month is this month next month too',
      'enteredFrom=2026-11-01&enteredTo=2026-11-22&q=ana',
      'enteredFrom=2026-12-01&enteredTo=2026-12-05&q=ana',
    ],
    ['and in lists that name their days plainly', 'from=2026-10-01&to=2026-10-31', 'from=2026-11-01&to=2026-11-30'],
    ['what is due within a week', 'dueFrom=2026-11-22&dueTo=2026-11-28', 'dueFrom=2026-12-05&dueTo=2026-12-11'],
    ['days of one’s own stay those days', 'dueFrom=2026-11-03&dueTo=2026-11-09', 'dueFrom=2026-11-03&dueTo=2026-11-09'],
    ['an open end stays open', 'statusFrom=2026-11-22', 'statusFrom=2026-11-22'],
  ])('%s', (_, filters, later) => {
    const kept = keptQuery(filters, november, zone)
    expect(openedQuery(kept, november, zone)).toBe(filters)
    expect(openedQuery(kept, december, zone)).toBe(later)
  })

  it('of two ranges with the same days the first is kept: today is today, not a month of one day', () => {
    expect(keptQuery('from=2026-11-01&to=2026-11-01', new Date('2026-11-01T15:00:00Z'), zone)).toBe('from=%40today&to=%40today')
  })
})
