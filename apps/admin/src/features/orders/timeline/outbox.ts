import { type Activity, type Attachment, type NewUpdate, type OrderUpdate, orderUpdates } from '@amparo/contracts/staff/order-updates'
import { CallError } from '@amparo/web/api/call'
import { clearDraft, readDraft, writeDraft } from '@amparo/web/form/drafts'
import type { z } from 'zod'
import { staffCall } from '../../../session/staff-call.ts'

export type UpdateBody = z.input<typeof NewUpdate>

/** Something said on an order that the server does not have yet. */
export interface OutboxEntry {
  /** Its Idempotency-Key: however often it is sent, it happens once. */
  key: string
  body: UpdateBody
  images: Attachment[]
  /** Whom it names. */
  mentions: Activity['mentions']
  at: string
  state: 'sending' | 'failed'
  error: CallError['code'] | undefined
}

/** The server remembers a key for a day; a little less is safe. */
const repeatableFor = 23 * 3_600_000

/**
 * What was said on one order and is on its way: shown at once, sent in its order, kept through a reload, and sent again
 * when the line is back.
 */
export class Outbox {
  readonly orderId: string
  readonly draft: string
  #entries: readonly OutboxEntry[]
  #watchers = new Set<() => void>()
  #sending = false
  #onSent: (update: OrderUpdate, entry: OutboxEntry) => Promise<unknown> = () => Promise.resolve()

  constructor(orderId: string, draft: string) {
    this.orderId = orderId
    this.draft = draft
    const kept = (readDraft(draft)?.values.entries ?? []) as OutboxEntry[]
    this.#entries = kept.map((entry) => ({ ...entry, mentions: entry.mentions ?? [], state: 'failed', error: 'offline' }))
  }

  readonly read = (): readonly OutboxEntry[] => this.#entries

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  /** `onSent` runs before an entry leaves, so that what the server has of it stands there first. */
  readonly open = (onSent: (update: OrderUpdate, entry: OutboxEntry) => Promise<unknown>): (() => void) => {
    this.#onSent = onSent
    window.addEventListener('online', this.retryAll)
    this.retryAll()
    return () => window.removeEventListener('online', this.retryAll)
  }

  readonly add = (body: UpdateBody, images: Attachment[], mentions: Activity['mentions']): void => {
    const key = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
    this.#change([...this.#entries, { key, body, images, mentions, at: new Date().toISOString(), state: 'sending', error: undefined }])
    void this.#run()
  }

  readonly retry = (key: string): void => {
    this.#set(key, { state: 'sending', error: undefined })
    void this.#run()
  }

  /** Those that only the line held back, and that the server would not take twice. */
  readonly retryAll = (): void => {
    for (const { key, state, error, at } of this.#entries)
      if (state === 'failed' && error === 'offline' && Date.now() - Date.parse(at) < repeatableFor) this.retry(key)
  }

  readonly remove = (key: string): void => {
    this.#change(this.#entries.filter((entry) => entry.key !== key))
  }

  #set(key: string, part: Partial<OutboxEntry>): void {
    this.#change(this.#entries.map((entry) => (entry.key === key ? { ...entry, ...part } : entry)))
  }

  #change(entries: readonly OutboxEntry[]): void {
    this.#entries = entries
    if (entries.length) writeDraft(this.draft, { entries })
    else clearDraft(this.draft)
    for (const watcher of this.#watchers) watcher()
  }

  async #run(): Promise<void> {
    if (this.#sending) return
    this.#sending = true
    for (let entry = this.#next(); entry; entry = this.#next()) {
      try {
        const update = await staffCall(orderUpdates.create, { params: { id: this.orderId }, body: entry.body }, { idempotencyKey: entry.key })
        await this.#onSent(update, entry).catch(() => undefined)
        this.remove(entry.key)
      } catch (error) {
        this.#set(entry.key, { state: 'failed', error: error instanceof CallError ? error.code : 'internal' })
      }
    }
    this.#sending = false
  }

  #next(): OutboxEntry | undefined {
    return this.#entries.find(({ state }) => state === 'sending')
  }
}
