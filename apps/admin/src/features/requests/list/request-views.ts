import type { RequestFilter } from '@amparo/contracts/staff/request-filter'
import type { RequestRow } from '@amparo/contracts/staff/requests'

type State = RequestRow['state']
type Sort = 'dueAt' | '-number' | '-updatedAt'

/** Those in course (S2-33). */
const open: readonly State[] = ['NEW', 'IN_PROGRESS']
const every: readonly State[] = [...open, 'SUCCEEDED', 'FAILED']

export const requestViews = ['current', 'mine', 'overdue', 'waiting', 'all'] as const
export type RequestView = (typeof requestViews)[number]

/** What makes a view; everything else narrows within it. */
type ViewFilter = Pick<Partial<RequestFilter>, 'state' | 'responsibleId' | 'overdue' | 'waiting'>

export function filterOf(view: RequestView, myId: string): ViewFilter {
  switch (view) {
    case 'current':
      return { state: [...open] }
    case 'mine':
      return { state: [...open], responsibleId: [myId] }
    case 'overdue':
      return { overdue: true }
    case 'waiting':
      return { waiting: true }
    // Named in full, so that the bare address can be the view that one works in.
    case 'all':
      return { state: [...every] }
  }
}

export const sameSet = (one: readonly string[] = [], other: readonly string[] = []) =>
  one.length === other.length && one.every((item) => other.includes(item))

/** The view that a filter stands in: one of the states in course is a part of those. A filter of no view stands in all. */
export function viewOf({ state, responsibleId, overdue, waiting }: Partial<RequestFilter>, myId: string): RequestView {
  if (state?.length && state.every((one) => open.includes(one))) return sameSet(responsibleId, [myId]) ? 'mine' : 'current'
  if (state) return 'all'
  return overdue ? 'overdue' : waiting ? 'waiting' : 'all'
}

/** What is due first comes first, save among all, where most are finished. */
const sortOf = (view: RequestView): Sort => (view === 'all' ? '-number' : 'dueAt')

/** Another view keeps what is not its own: the words and the area, but neither the states nor the responsible of the one before. */
export function intoView<F extends Partial<RequestFilter> & { sort: Sort }>(filter: F, view: RequestView, myId: string): F {
  const kept = { ...filter }
  for (const key of ['state', 'responsibleId', 'overdue', 'waiting'] as const) delete kept[key]
  const usual = filter.sort === sortOf(viewOf(filter, myId))
  return { ...kept, ...filterOf(view, myId), sort: usual ? sortOf(view) : filter.sort }
}

/** The bare view that a filter stands in, with nothing that narrows it. */
export function widened<F extends Partial<RequestFilter> & { sort: Sort }>({ sort, ...filter }: F, myId: string) {
  return { sort, ...filterOf(viewOf(filter as Partial<RequestFilter>, myId), myId) }
}

/** What narrows the list beyond its view. */
export function narrowsView(filter: Partial<RequestFilter>, myId: string): boolean {
  const own = filterOf(viewOf(filter, myId), myId)
  return Object.entries(filter).some(([key, value]) => {
    if (key === 'sort' || value === undefined || value === '' || (Array.isArray(value) && !value.length)) return false
    const usual = own[key as keyof ViewFilter]
    return Array.isArray(value) ? !sameSet(value, usual as string[] | undefined) : value !== usual
  })
}

/** What the server is asked: all states at once are no condition. */
export function asked<F extends Partial<RequestFilter>>(filter: F): F {
  if (!sameSet(filter.state, every)) return filter
  const { state: _, ...rest } = filter
  return rest as F
}
