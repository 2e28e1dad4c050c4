import { dayRanges, daysOf } from '../../ui/list/day-ranges.ts'

/** Of an address, what belongs to the moment and not to the view. */
const passing = ['view', 'beside', 'cursor', 'limit']

const sorted = (params: URLSearchParams) => {
  params.sort()
  return params.toString()
}

/** The pair of parameters that say from which to which day. */
function pairsOf(params: URLSearchParams): [from: string, to: string][] {
  return [...params.keys()].filter((key) => /(^f|F)rom$/.test(key)).map((key) => [key, key.replace(/From$/, 'To').replace(/^from$/, 'to')])
}

/** The filters in an address, in one order whatever order they were chosen in. */
export function filtersIn(params: URLSearchParams): string {
  const filters = new URLSearchParams(params)
  for (const key of passing) filters.delete(key)
  return sorted(filters)
}

/** The filters to be kept: days that a range in words stands for today are kept as that range, so that "this month" stays so next month. */
export function keptQuery(filters: string, now: Date, timeZone: string): string {
  const params = new URLSearchParams(filters)
  for (const [from, to] of pairsOf(params)) {
    const range = dayRanges.find((range) => {
      const days = daysOf(range, now, timeZone)
      return days.from === params.get(from) && days.to === params.get(to)
    })
    if (!range) continue
    params.set(from, `@${range}`)
    params.set(to, `@${range}`)
  }
  return sorted(params)
}

/** What was kept, as filters of today. */
export function openedQuery(kept: string, now: Date, timeZone: string): string {
  const params = new URLSearchParams(kept)
  for (const [from, to] of pairsOf(params)) {
    const range = dayRanges.find((range) => params.get(from) === `@${range}`)
    if (!range) continue
    const days = daysOf(range, now, timeZone)
    params.set(from, days.from)
    params.set(to, days.to)
  }
  return filtersIn(params)
}
