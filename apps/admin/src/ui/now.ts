import { useSyncExternalStore } from 'react'

let now = new Date()
const watchers = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

function tick(): void {
  now = new Date()
  for (const watcher of watchers) watcher()
}

/** The time, told again each half minute by one clock for all that show how long ago something was. */
export function useNow(): Date {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      timer ??= setInterval(tick, 30_000)
      return () => {
        watchers.delete(watcher)
        if (watchers.size) return
        clearInterval(timer)
        timer = undefined
      }
    },
    () => now,
  )
}
