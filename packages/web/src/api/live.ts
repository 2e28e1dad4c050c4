import { createParser } from 'eventsource-parser'

export interface LiveOptions {
  /** Asked before every connection, so that a renewed token is used; `refused` where the one before was. */
  token?: (refused: boolean) => Promise<string | undefined>
  onEvent: (name: string, data: string) => void
  /** True once events flow; false while the connection is lost and being made anew. */
  onState?: (connected: boolean) => void
}

/** The server says something every 20 seconds. A phone that changed its network hears nothing more, and is told by nobody. */
const longestSilence = 50_000

/**
 * Listens to server-sent events of the API until `stop` is called, and connects again when the line breaks.
 * EventSource cannot send a bearer token, hence fetch.
 */
export function listen(path: string, { token, onEvent, onState }: LiveOptions): () => void {
  let line = new AbortController()
  let stopped = false
  let failures = 0
  let refused = false
  let silence: ReturnType<typeof setTimeout> | undefined
  const drop = () => line.abort()
  window.addEventListener('offline', drop)

  const connect = async (): Promise<void> => {
    line = new AbortController()
    const bearer = await token?.(refused)
    const response = await fetch(`/api/v1${path}`, {
      headers: { accept: 'text/event-stream', ...(bearer && { authorization: `Bearer ${bearer}` }) },
      signal: line.signal,
    })
    refused = response.status === 401
    if (!response.ok || !response.body) throw new Error(`live: ${response.status}`)
    failures = 0
    onState?.(true)
    const parser = createParser({ onEvent: (event) => onEvent(event.event ?? 'message', event.data) })
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    const read = () => {
      clearTimeout(silence)
      silence = setTimeout(drop, longestSilence)
      return reader.read()
    }
    for (let chunk = await read(); !chunk.done; chunk = await read()) parser.feed(chunk.value)
  }

  const run = async (): Promise<void> => {
    while (!stopped) {
      await connect().catch(() => undefined)
      clearTimeout(silence)
      if (stopped) return
      onState?.(false)
      failures += 1
      await pause(Math.min(1_000 * 2 ** failures, 30_000) * (0.5 + Math.random() / 2))
    }
  }

  void run()
  return () => {
    stopped = true
    window.removeEventListener('offline', drop)
    drop()
  }
}

/** Waits, but not longer than until the network is back. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      window.removeEventListener('online', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    window.addEventListener('online', done)
  })
}
