import type { Input, Response } from '@amparo/contracts/endpoint'
import { type SavedView, views } from '@amparo/contracts/staff/notices'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { useAction } from '../../data/use-action.ts'
import { useEndpoint } from '../../data/use-endpoint.ts'
import { usePlace } from '../../data/use-place.ts'
import { useNow } from '../../ui/now.ts'
import { filtersIn, keptQuery, openedQuery } from './view-query.ts'

type NewView = Input<typeof views.create>['body']

export interface SavedViews {
  own: readonly SavedView[]
  shared: readonly SavedView[]
  /** The view that the list began with, as the address says. */
  current: SavedView | undefined
  /** Whether the list stands in a saved view; also while that is still to be read. */
  inView: boolean
  /** The list is narrowed otherwise than the current view says. */
  changed: boolean
  to: (view: SavedView) => string
  create: (words: Pick<NewView, 'name' | 'shared'>) => Promise<unknown>
  rename: (view: SavedView, words: Pick<NewView, 'name' | 'shared'>) => Promise<unknown>
  /** Keeps for a view what is on screen. */
  update: (view: SavedView) => void
  remove: (view: SavedView) => void
}

/** The saved views of a list (B-19): filters live in the address, and a view is an address with a name. */
export function useSavedViews(list: NewView['list']): SavedViews {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const { timeZone } = usePlace()
  const now = useNow()
  const [params] = useSearchParams()
  const { data, isPending } = useEndpoint(views.list, { query: { list } }, { staleTime: 60_000 })
  const id = params.get('view')
  const filters = filtersIn(params)
  const query = keptQuery(filters, now, timeZone)
  const current = data?.data.find((view) => view.id === id)

  const go = (search: string, view?: string) => {
    const to = new URLSearchParams(search)
    if (view) to.set('view', view)
    void navigate(`${pathname}?${to}`, { replace: true, preventScrollReset: true })
  }
  const stale = [views.list]
  const create = useAction(views.create, {
    stale,
    onDone: (view) => go(filters, view.id),
    toast: ({ name }) => ({ text: t('views.saved', { name }) }),
  })
  const edit = useAction(views.edit, { stale, toast: ({ name }) => ({ text: t('views.saved', { name }) }) })
  const restore = useAction(views.create, { stale, toast: ({ name }) => ({ text: t('views.restored', { name }) }) })
  const remove = useAction(views.delete, {
    stale,
    onDone: (_, { params }) => params.id === id && go(filters),
    toast: (_, { params }) => {
      const gone = data?.data.find((view) => view.id === params.id)
      return gone && { text: t('views.deleted', gone), undo: { label: t('ui.undo'), run: () => restore.start({ body: bodyOf(gone) }) } }
    },
  })

  return {
    own: data?.data.filter(({ can }) => can.edit) ?? [],
    shared: data?.data.filter(({ can }) => !can.edit) ?? [],
    current,
    inView: id !== null && (isPending || current !== undefined),
    changed: current !== undefined && openedQuery(current.query, now, timeZone) !== filters,
    to: (view) => `${pathname}?${new URLSearchParams([...new URLSearchParams(openedQuery(view.query, now, timeZone)), ['view', view.id]])}`,
    create: (words) => create.run({ body: { ...words, list, query } }),
    rename: (view, words) => edit.run({ params: { id: view.id }, body: words, version: view.version }),
    update: (view) => edit.start({ params: { id: view.id }, body: { query }, version: view.version }),
    remove: (view) => remove.start({ params: { id: view.id } }),
  }
}

function bodyOf({ list, name, query, shared }: Response<typeof views.create>): NewView {
  return { list, name, query, shared }
}
