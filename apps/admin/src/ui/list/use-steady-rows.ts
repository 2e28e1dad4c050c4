import { useEffect, useMemo, useState } from 'react'

interface Identified {
  id: string
}

interface Steady<Row> {
  rows: readonly Row[]
  /** How many colleagues made or moved into this list since it was laid out. */
  arrived: number
  /** Those that left it: they stay where they were, until the list is laid out anew. */
  left: ReadonlySet<string>
  /** Lays the list out as it is now. */
  settle: () => void
  /** Lays it out with the next answer: the person has just changed something in it. */
  settleNext: () => void
}

const awayLong = 60_000
const none: readonly never[] = []

/**
 * Keeps each row where the eye left it while colleagues work: values change in place, but rows come and go only when the
 * person asks or does something. Another `question` is another list. What is read on further down is added as it comes.
 */
export function useSteadyRows<Row extends Identified>(rows: readonly Row[] | undefined, question: string): Steady<Row> {
  const [laid, lay] = useState<{ question: string; source: readonly Row[]; rows: readonly Row[] }>({ question, source: [], rows: [] })
  const [wanted, want] = useState(false)

  if (rows && (laid.source !== rows || laid.question !== question)) {
    const anew = wanted || laid.question !== question || laid.rows.length === 0
    lay({ question, source: rows, rows: anew ? rows : renew(laid.rows, rows) })
    if (wanted) want(false)
  }

  useEffect(() => {
    let leftAt = 0
    const watch = () => {
      if (document.visibilityState === 'hidden') leftAt = Date.now()
      // Somebody who comes back after a while has lost the place anyway.
      else if (Date.now() - leftAt > awayLong) want(true)
    }
    document.addEventListener('visibilitychange', watch)
    return () => document.removeEventListener('visibilitychange', watch)
  }, [])

  const shown = rows ? laid.rows : (none as readonly Row[])
  const news = useMemo(() => {
    const there = new Set(rows?.map(({ id }) => id))
    const known = new Set(shown.map(({ id }) => id))
    return {
      arrived: rows?.filter(({ id }) => !known.has(id)).length ?? 0,
      left: new Set(shown.filter(({ id }) => !there.has(id)).map(({ id }) => id)),
    }
  }, [rows, shown])
  return {
    rows: shown,
    ...news,
    settle: () => rows && lay({ question, source: rows, rows }),
    settleNext: () => want(true),
  }
}

/** The rows as they lay, with their new values; what comes after the last of them was read on, and is added. */
function renew<Row extends Identified>(laid: readonly Row[], rows: readonly Row[]): readonly Row[] {
  const now = new Map(rows.map((row) => [row.id, row]))
  const known = new Set(laid.map(({ id }) => id))
  const further = rows.slice(rows.findLastIndex(({ id }) => known.has(id)) + 1)
  return [...laid.map((row) => now.get(row.id) ?? row), ...further]
}
