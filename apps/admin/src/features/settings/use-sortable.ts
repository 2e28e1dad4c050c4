import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'

interface Handle {
  onPointerDown: (event: PointerEvent<HTMLElement>) => void
  onPointerMove: (event: PointerEvent<HTMLElement>) => void
  onPointerUp: () => void
  onPointerCancel: () => void
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  onBlur: () => void
}

export interface Sortable {
  /** The ids as they stand on screen, also while one is on its way. */
  order: readonly string[]
  dragged: string | null
  handleOf: (id: string) => Handle
  move: (id: string, by: 1 | -1) => void
}

/** How long after the last key a new order is sent: several steps are one change. */
const settleMs = 600
const edge = 90

/** Puts rows in another order by pointer, finger or arrow keys. `list` holds the rows as its children, in order. */
export function useSortable(ids: readonly string[], list: RefObject<HTMLElement | null>, onSorted: (ids: string[]) => void): Sortable {
  const [draft, setDraft] = useState<readonly string[] | null>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef({ draft, ids, onSorted })
  useEffect(() => {
    latest.current = { draft, ids, onSorted }
  })
  const order = draft ?? ids

  const commit = () => {
    clearTimeout(timer.current)
    timer.current = undefined
    const { draft, ids, onSorted } = latest.current
    if (draft?.some((id, index) => id !== ids[index])) onSorted([...draft])
    setDraft(null)
  }

  useEffect(
    () => () => {
      if (timer.current) commit()
    },
    [],
  )

  const move = (id: string, by: 1 | -1) => {
    const from = order.indexOf(id)
    const to = from + by
    if (to < 0 || to >= order.length) return
    setDraft(order.with(from, order[to]!).with(to, id))
    clearTimeout(timer.current)
    timer.current = setTimeout(commit, settleMs)
  }

  const drop = () => {
    setDragged(null)
    commit()
  }

  return {
    order,
    dragged,
    move,
    handleOf: (id) => ({
      onPointerDown: (event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setDragged(id)
        setDraft(order)
      },
      onPointerMove: (event) => {
        if (dragged !== id || !list.current) return
        if (event.clientY < edge) window.scrollBy(0, -10)
        if (event.clientY > window.innerHeight - edge) window.scrollBy(0, 10)
        const rows = [...list.current.children].map((row) => row.getBoundingClientRect())
        const over = rows.findIndex(({ bottom }) => event.clientY < bottom)
        const to = over < 0 ? rows.length - 1 : over
        const from = order.indexOf(id)
        if (to === from) return
        // Only once the pointer is past the middle of the other row: rows of two heights would else flicker.
        const middle = (rows[to]!.top + rows[to]!.bottom) / 2
        if (to > from ? event.clientY < middle : event.clientY > middle) return
        setDraft(order.toSpliced(from, 1).toSpliced(to, 0, id))
      },
      onPointerUp: drop,
      onPointerCancel: () => {
        setDragged(null)
        setDraft(null)
      },
      onKeyDown: (event) => {
        if (event.key === 'Escape' && (draft || dragged)) {
          clearTimeout(timer.current)
          setDragged(null)
          setDraft(null)
          return
        }
        const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined
        if (!by) return
        event.preventDefault()
        move(id, by)
      },
      onBlur: () => {
        if (timer.current) commit()
      },
    }),
  }
}
