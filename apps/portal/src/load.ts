import { CallError } from '@amparo/web/api/call'
import { useCallback, useEffect, useRef, useState } from 'react'

export type Failure = CallError['code']

interface Loaded<T> {
  data?: T
  /** When `data` was read, by this device's clock. */
  at?: number
  /** Why the last try failed; data read before stay. */
  failure?: Failure
}

/** Reads something when the page opens, again when the network returns, and whenever `reload` is called. */
export function useLoad<T>(read: (signal: AbortSignal) => Promise<T>): Loaded<T> & { reload: () => void } {
  const [loaded, setLoaded] = useState<Loaded<T>>({})
  const running = useRef<AbortController>(undefined)

  const reload = useCallback(() => {
    running.current?.abort()
    const abort = new AbortController()
    running.current = abort
    read(abort.signal).then(
      (data) => {
        if (!abort.signal.aborted) setLoaded({ data, at: Date.now() })
      },
      (error: unknown) => {
        if (!abort.signal.aborted) setLoaded((before) => ({ ...before, failure: failureOf(error) }))
      },
    )
  }, [read])

  useEffect(() => {
    reload()
    addEventListener('online', reload)
    return () => {
      removeEventListener('online', reload)
      running.current?.abort()
    }
  }, [reload])

  return { ...loaded, reload }
}

export function failureOf(error: unknown): Failure {
  return error instanceof CallError ? error.code : 'internal'
}
