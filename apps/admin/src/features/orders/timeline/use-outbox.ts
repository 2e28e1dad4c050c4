import { documents } from '@amparo/contracts/staff/documents'
import { estimates } from '@amparo/contracts/staff/estimates'
import { orders } from '@amparo/contracts/staff/orders'
import { parts } from '@amparo/contracts/staff/parts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { useConnection } from '../../../data/connection.ts'
import { makeStale } from '../../../data/use-endpoint.ts'
import { useDraftKey } from '../../../form/draft-key.ts'
import { Outbox, type OutboxEntry } from './outbox.ts'

/** One for each order, so that leaving the page neither stops nor doubles what is on its way. */
const outboxes = new Map<string, Outbox>()

export function useOutbox(orderId: string): { outbox: Outbox; entries: readonly OutboxEntry[] } {
  const client = useQueryClient()
  const { live } = useConnection()
  const draft = useDraftKey(`order:${orderId}:outbox`)
  let outbox = outboxes.get(draft)
  if (!outbox) {
    outbox = new Outbox(orderId, draft)
    outboxes.set(draft, outbox)
  }
  const entries = useSyncExternalStore(outbox.subscribe, outbox.read)

  useEffect(
    () =>
      outbox.open(async () => {
        // What may be answered, and until when a part is covered, turns on the status too.
        void makeStale(client, orders.list, orders.counts, estimates.list, parts.ofOrder, documents.list)
        await makeStale(client, orders.get, orders.activities)
      }),
    [outbox, client],
  )
  useEffect(() => {
    if (live) outbox.retryAll()
  }, [live, outbox])

  return { outbox, entries }
}
