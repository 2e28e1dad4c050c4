import { useSyncExternalStore } from 'react'

interface Connection {
  /** Events of colleagues flow. */
  live: boolean
  /** There has been no line for a moment: not worth a word before. */
  connecting: boolean
  /** The line has been down long enough to say so. */
  down: boolean
}

let connection: Connection = { live: false, connecting: false, down: false }
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
