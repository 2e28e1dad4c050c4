import { useEffect, useRef, useState } from 'react'
import type { Actor } from './actor.tsx'

const shownFor = 6_000

interface Happened {
  id: string
  actor: Actor
}

/** Those activities that arrived while one was looking, for a moment; a colleague's doing is seen without being searched for. */
export function useFresh(activities: readonly Happened[] | undefined, myName: string): { ids: ReadonlySet<string>; latest: Happened | undefined } {
  const seen = useRef<Set<string>>(undefined)
  const [fresh, setFresh] = useState<{ ids: ReadonlySet<string>; latest: Happened | undefined }>({ ids: new Set(), latest: undefined })

  useEffect(() => {
    if (!activities) return
    const known = seen.current
    const newest = activities[0]?.id ?? ''
    const arrived = known ? activities.filter(({ id, actor }) => !known.has(id) && actor.name !== myName && id >= newestOf(known)) : []
    seen.current = new Set([...(known ?? []), ...activities.map(({ id }) => id), newest])
    if (arrived.length) setFresh({ ids: new Set(arrived.map(({ id }) => id)), latest: arrived[0] })
  }, [activities, myName])

  useEffect(() => {
    if (!fresh.ids.size) return
    const timer = setTimeout(() => setFresh(({ latest }) => ({ ids: new Set(), latest })), shownFor)
    return () => clearTimeout(timer)
  }, [fresh.ids])

  return fresh
}

/** Ids grow with time: what is older than all that was seen came by reading on, not by happening. */
function newestOf(ids: ReadonlySet<string>): string {
  return [...ids].reduce((newest, id) => (id > newest ? id : newest), '')
}
