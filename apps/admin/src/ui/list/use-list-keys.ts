import type { RefObject } from 'react'
import { useShortcut } from '../../shell/shortcuts.ts'
import type { Selection } from './use-selection.ts'

interface Keys<Row> {
  body: RefObject<HTMLElement | null>
  selection?: Selection<Row>
}

/** The id of the row that the keyboard is in. */
export function rowInFocus(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row
}

/** j and k walk the rows by real focus, so that Enter, a screen reader and the eye agree on where one is. */
export function useListKeys<Row>({ body, selection }: Keys<Row>): void {
  const links = () => [...(body.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])]
  const step = (by: 1 | -1) => {
    const all = links()
    const here = all.findIndex((link) => link.closest('tr, li')?.contains(document.activeElement))
    const next = all[here < 0 ? 0 : Math.min(Math.max(here + by, 0), all.length - 1)]
    next?.focus({ preventScroll: true })
    next?.scrollIntoView({ block: 'nearest' })
  }
  useShortcut('j', 'listDown', () => step(1))
  useShortcut('k', 'listUp', () => step(-1))
  useShortcut(
    'x',
    'listSelect',
    () => {
      const id = rowInFocus()
      if (id) selection?.toggle(id)
    },
    { enabled: selection !== undefined },
  )
  useShortcut('Escape', 'listClear', () => selection?.clear(), { enabled: selection !== undefined && selection.rows.length > 0 })
}
