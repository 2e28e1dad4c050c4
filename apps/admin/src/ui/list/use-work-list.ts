import { useMediaQuery } from '@mantine/hooks'
import { useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { Pages } from '../../data/use-endpoint.ts'
import { useBesideKeys, useBesideWalk } from './beside-panel.tsx'
import type { ListMemory } from './list-memory.ts'
import { useSteadyRows } from './use-steady-rows.ts'

interface Given<Row> {
  pages: Pages<Row>
  /** What was asked: another question is another list. */
  query: object
  /** Where a row's own page is. */
  path: string
  memory: ListMemory
  beside: string | undefined
  change: (part: { beside: string | undefined }, how: { replace: boolean }) => void
}

/** A list that one works in all day: rows stay where they are, one may stand beside them, and the way back finds them as they were. */
export function useWorkList<Row extends { id: string }>({ pages, query, path, memory, beside, change }: Given<Row>) {
  const navigate = useNavigate()
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const { search } = useLocation()
  useEffect(() => memory.remember(search), [memory, search])
  const steady = useSteadyRows(pages.isPlaceholderData ? undefined : pages.data?.rows, JSON.stringify(query))
  const rows = pages.isPlaceholderData ? (pages.data?.rows ?? []) : steady.rows
  // A phone has no room for one.
  const besideId = phone ? undefined : beside
  const peek = (id: string | undefined) => change({ beside: id }, { replace: besideId !== undefined })
  const walk = useBesideWalk({ rows, pages, beside: besideId, onShow: (id) => change({ beside: id }, { replace: true }) })
  // Facts are edited on the row's own page, each in its place.
  useBesideKeys({ beside: besideId, onPeek: phone ? undefined : peek, onEdit: (id) => void navigate(`${path}/${id}`) })
  return { pages: { ...pages, data: pages.data && { rows: [...rows] } } as Pages<Row>, rows, steady, phone, besideId, peek, walk }
}
