import type { Endpoint, Input } from '@amparo/contracts/endpoint'
import { bulkLimit, type OrderRow, orders } from '@amparo/contracts/staff/orders'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '../../../data/error-text.ts'
import { makeStale } from '../../../data/use-endpoint.ts'
import { staffCall } from '../../../session/staff-call.ts'
import { showError, showToast } from '../../../ui/toast.tsx'

export interface Failure {
  order: OrderRow
  /** Why, as the server says it. */
  code: string
}

export interface Outcome {
  text: string
  failures: readonly Failure[]
}

type StatusChange = Omit<Input<typeof orders.updateMany>['body'], 'ids'>

interface Options {
  /** The rows are about to change because of the person's own doing. */
  onChanging: () => void
  onDone: (outcome: Outcome) => void
}

const touched: readonly Endpoint[] = [orders.list, orders.counts, orders.get, orders.activities]

/** Changes many orders, each on its own: what could not be done is told order by order. */
export function useBulk({ onChanging, onDone }: Options) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [pending, setPending] = useState(false)

  const inChunks = async (
    rows: readonly OrderRow[],
    send: (ids: string[]) => Promise<{ data: { id: string; ok: boolean; code: string | null }[] }>,
  ) => {
    const results = new Map<string, string | null>()
    for (let from = 0; from < rows.length; from += bulkLimit) {
      const { data } = await send(rows.slice(from, from + bulkLimit).map(({ id }) => id))
      for (const { id, ok, code } of data) results.set(id, ok ? null : (code ?? 'internal'))
    }
    return {
      done: rows.filter(({ id }) => results.get(id) === null),
      failures: rows.flatMap((order) => {
        const code = results.get(order.id)
        return code ? [{ order, code }] : []
      }),
    }
  }

  const guarded = async (work: () => Promise<void>) => {
    setPending(true)
    try {
      await work()
    } catch (error) {
      showError(errorText(t, error))
    } finally {
      setPending(false)
      onChanging()
      await makeStale(client, ...touched)
    }
  }

  const sendAssignment = (rows: readonly OrderRow[], technicianId: string | null) =>
    inChunks(rows, (ids) => staffCall(orders.assignMany, { body: { ids, technicianId } }))

  /** Each order goes back to whoever had it before. */
  const unassign = (rows: readonly OrderRow[]) =>
    guarded(async () => {
      const before = Map.groupBy(rows, ({ technician }) => technician?.id ?? null)
      for (const [technicianId, group] of before) await sendAssignment(group, technicianId)
      showToast(t('orderList.bulk.unassigned'))
    })

  return {
    pending,
    assign: (rows: readonly OrderRow[], technician: { id: string; name: string } | null) =>
      guarded(async () => {
        const { done, failures } = await sendAssignment(rows, technician?.id ?? null)
        const text = technician
          ? t('orderList.bulk.assigned', { count: done.length, name: technician.name })
          : t('orderList.bulk.freed', { count: done.length })
        if (done.length) showToast(text, { label: t('ui.undo'), run: () => void unassign(done) })
        onDone({ text, failures })
      }),
    changeStatus: (rows: readonly OrderRow[], change: StatusChange) =>
      guarded(async () => {
        const { done, failures } = await inChunks(rows, (ids) => staffCall(orders.updateMany, { body: { ids, ...change } }))
        const text = t('orderList.bulk.changed', { count: done.length })
        if (done.length) showToast(text)
        onDone({ text, failures })
      }),
  }
}
