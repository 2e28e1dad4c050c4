import { useMemo, useRef, useState } from 'react'

export interface Selection<Row> {
  /** Those selected that are still in the list, in its order. */
  rows: Row[]
  has: (id: string) => boolean
  /** With `range`, everything between the one before and this one. */
  toggle: (id: string, range?: boolean) => void
  /** This one and no other. */
  only: (id: string) => void
  toggleAll: () => void
  clear: () => void
}

export function useSelection<Row extends { id: string }>(rows: readonly Row[]): Selection<Row> {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const last = useRef<string>(undefined)
  const selected = useMemo(() => rows.filter((row) => ids.has(row.id)), [rows, ids])

  return {
    rows: selected,
    has: (id) => ids.has(id),
    toggle: (id, range = false) => {
      const next = new Set(ids)
      const order = rows.map(({ id }) => id)
      const from = last.current ? order.indexOf(last.current) : -1
      const to = order.indexOf(id)
      const touched = range && from >= 0 ? order.slice(Math.min(from, to), Math.max(from, to) + 1) : [id]
      for (const one of touched) {
        if (ids.has(id)) next.delete(one)
        else next.add(one)
      }
      last.current = id
      setIds(next)
    },
    only: (id) => setIds(new Set([id])),
    toggleAll: () => setIds(selected.length === rows.length ? new Set() : new Set(rows.map(({ id }) => id))),
    clear: () => setIds(new Set()),
  }
}
