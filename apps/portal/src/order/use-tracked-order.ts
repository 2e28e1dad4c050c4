import type { TrackedOrder } from '@amparo/contracts/portal/portal'
import { useCallback, useEffect, useRef, useState } from 'react'
import { getOrderByLink } from '../api'
import { type Failure, useLoad } from '../load'

/** A break shorter than this is not worth a word to the customer. */
const patience = 4_000

interface Tracked {
  order: TrackedOrder | undefined
  failure: Failure | undefined
  /** When the order was read last. */
  at: number | undefined
  /** No news can arrive at the moment. */
  lost: boolean
  /** Steps that were there when the page opened; later ones are news. */
  known: ReadonlySet<string>
  reload: () => void
}

/** An order by its secret link, kept up to date while the page is open (B-14). */
export function useTrackedOrder(company: string, token: string): Tracked {
  const { data: order, at, failure, reload } = useLoad(useCallback((signal) => getOrderByLink(company, token, signal), [company, token]))
  const [broken, setBroken] = useState(false)
  const known = useRef<Set<string>>(undefined)
  if (order && !known.current) known.current = new Set(order.steps.map(({ id }) => id))
  const opened = order !== undefined

  useEffect(() => {
    if (!opened) return
    let stop: (() => void) | undefined
    let left = false
    let waiting: ReturnType<typeof setTimeout> | undefined

    const onState = (connected: boolean) => {
      if (connected) {
        clearTimeout(waiting)
        waiting = undefined
        setBroken(false)
        // What happened before the line stood was said to nobody.
        reload()
      } else {
        // Each try that fails says so again; the first of them counts.
        waiting ??= setTimeout(() => {
          waiting = undefined
          setBroken(true)
          // The line may be refused because the link was replaced, and not because it broke.
          reload()
        }, patience)
      }
    }
    const path = `/portal/${encodeURIComponent(company)}/orders/${encodeURIComponent(token)}/live`
    import('@amparo/web/api/live').then(
      ({ listen }) => {
        if (!left) stop = listen(path, { onState, onEvent: (name) => name === 'changed' && reload() })
      },
      () => setBroken(true),
    )

    // A phone that slept may hold a dead line for minutes.
    const onVisible = () => document.visibilityState === 'visible' && reload()
    document.addEventListener('visibilitychange', onVisible)
    return () => {
      left = true
      clearTimeout(waiting)
      stop?.()
      document.removeEventListener('visibilitychange', onVisible)
    }
  }, [opened, company, token, reload])

  return { order, failure, at, lost: broken || failure !== undefined, known: known.current ?? new Set(), reload }
}
