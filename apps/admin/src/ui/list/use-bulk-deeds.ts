import { useState } from 'react'
import type { Failure } from './use-bulk-work.ts'
import { rowInFocus } from './use-list-keys.ts'
import { useSelection } from './use-selection.ts'

/** Which rows something is to be done with, what of it is being asked, and what could not be done. */
export function useBulkDeeds<Row extends { id: string }, Deed extends string>(rows: readonly Row[], besideId: string | undefined) {
  const selection = useSelection(rows)
  const [opened, setOpened] = useState<Deed | null>(null)
  const [failures, setFailures] = useState<readonly Failure<Row>[]>([])
  return {
    selection,
    opened,
    setOpened,
    /** By key, where none is ticked, for the row in focus or else the one beside the list. */
    open: (deed: Deed) => {
      if (!selection.rows.length) {
        const id = rowInFocus() ?? besideId
        if (!id || !rows.some((row) => row.id === id)) return
        selection.toggle(id)
      }
      setOpened(deed)
    },
    failures,
    setFailures,
    onDone: (failures: readonly Failure<Row>[]) => {
      selection.clear()
      setFailures(failures)
    },
  }
}
