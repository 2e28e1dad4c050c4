import { randomUUID } from 'node:crypto'
import type { LiveEvent } from '@amparo/contracts/staff/desk'
import pg from 'pg'

type Listener = (event: LiveEvent) => void

/** Tells every process of this installation what happened in any of them. Losing one message loses nothing but freshness. */
export interface Hub {
  publish: (organizationId: string, event: LiveEvent) => void
  subscribe: (organizationId: string, listener: Listener) => () => void
  /** Has every process forget what it remembers of sessions, keys and companies of this company. */
  forget: (organizationId: string) => void
  onForget: (listener: (organizationId: string | null) => void) => void
  /** Hears the other processes from now on. */
  listen: () => void
  close: () => Promise<void>
}

interface Message {
  from: string
  events: { organizationId: string; event: LiveEvent }[]
  forget: string[]
}

const channel = 'amparo'
/** NOTIFY takes 8000 bytes at most; an event has at most 400. */
const eventsPerMessage = 18
const flushAfterMs = 40

/**
 * Fans out through NOTIFY, outside of the writers' transactions and several events at a time: NOTIFY inside them would
 * make all commits of the database wait for each other.
 */
export function makeHub(url: string, pool: pg.Pool): Hub {
  const self = randomUUID()
  const listeners = new Map<string, Set<Listener>>()
  const forgetListeners: ((organizationId: string | null) => void)[] = []
  let pending: Message = { from: self, events: [], forget: [] }
  let timer: NodeJS.Timeout | undefined
  let closed = false
  let client: pg.Client | undefined

  const deliver = (organizationId: string, event: LiveEvent): void => {
    for (const listener of listeners.get(organizationId) ?? []) listener(event)
  }

  const connect = async (): Promise<void> => {
    if (closed) return
    const next = new pg.Client({ connectionString: url, keepAlive: true })
    client = next
    next.on('error', () => undefined)
    next.on('end', () => {
      if (!closed) setTimeout(() => void connect(), 1_000).unref()
    })
    next.on('notification', ({ payload }) => {
      const message = JSON.parse(payload ?? '{}') as Message
      if (message.from === self) return
      for (const { organizationId, event } of message.events) deliver(organizationId, event)
      for (const organizationId of message.forget) for (const listener of forgetListeners) listener(organizationId)
    })
    try {
      await next.connect()
      await next.query(`listen ${channel}`)
      // What was said while nobody listened is unknown, so nothing remembered can be trusted.
      for (const listener of forgetListeners) listener(null)
    } catch {
      await next.end().catch(() => undefined)
    }
  }

  const flush = async (): Promise<void> => {
    timer = undefined
    const message = pending
    pending = { from: self, events: message.events.splice(eventsPerMessage), forget: [] }
    if (pending.events.length) schedule()
    await pool.query({ name: 'amparo_notify', text: 'select pg_notify($1, $2)', values: [channel, JSON.stringify(message)] }).catch(() => undefined)
  }

  const schedule = (): void => {
    timer ??= setTimeout(() => void flush(), flushAfterMs).unref()
  }

  return {
    publish(organizationId, event) {
      deliver(organizationId, event)
      pending.events.push({ organizationId, event })
      schedule()
    },
    subscribe(organizationId, listener) {
      const set = listeners.get(organizationId) ?? new Set()
      listeners.set(organizationId, set.add(listener))
      return () => {
        set.delete(listener)
        if (!set.size) listeners.delete(organizationId)
      }
    },
    forget(organizationId) {
      for (const listener of forgetListeners) listener(organizationId)
      pending.forget.push(organizationId)
      schedule()
    },
    onForget: (listener) => void forgetListeners.push(listener),
    listen: () => void connect(),
    async close() {
      closed = true
      clearTimeout(timer)
      await client?.end().catch(() => undefined)
    },
  }
}
