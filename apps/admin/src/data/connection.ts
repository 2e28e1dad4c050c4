import { useSyncExternalStore } from 'react'

interface Connection {
  /** Events of colleagues flow. */
  live: boolean
  /** The line has been down long enough to say so. */
  down: boolean
}

let connection: Connection = { live: false, down: false }
const watchers = new Set<() => void>()

export function setConnection(part: Partial<Connection>): void {
  connection = { ...connection, ...part }
  for (const watcher of watchers) watcher()
}

export function useConnection(): Connection {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => connection,
  )
}
