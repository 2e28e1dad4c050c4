import type { Endpoint, Input } from '@amparo/contracts/endpoint'
import { bulkLimit, type OrderRow, orders } from '@amparo/contracts/staff/orders'
import { useTranslation } from 'react-i18next'
import { staffCall } from '../../../session/staff-call.ts'
import { type Failure, inChunks, useBulkWork } from '../../../ui/list/use-bulk-work.ts'
import { showToast } from '../../../ui/toast.tsx'

type StatusChange = Omit<Input<typeof orders.updateMany>['body'], 'ids'>

interface Options {
  /** The rows are about to change because of the person's own doing. */
  onChanging: () => void
  onDone: (failures: readonly Failure<OrderRow>[]) => void
}

const touched: readonly Endpoint[] = [orders.list, orders.counts, orders.get, orders.activities]

/** Changes many orders, each on its own: what could not be done is told order by order. */
export function useBulk({ onChanging, onDone }: Options) {
  const { t } = useTranslation()
  const { pending, work } = useBulkWork(touched, onChanging)

  const sendAssignment = (rows: readonly OrderRow[], technicianId: string | null) =>
    inChunks(rows, bulkLimit, (ids) => staffCall(orders.assignMany, { body: { ids, technicianId } }))

  /** Each order goes back to whoever had it before. */
  const unassign = (rows: readonly OrderRow[]) =>
    work(async () => {
      const before = Map.groupBy(rows, ({ technician }) => technician?.id ?? null)
      for (const [technicianId, group] of before) await sendAssignment(group, technicianId)
      showToast(t('orderList.bulk.unassigned'))
    })

  return {
    pending,
    assign: (rows: readonly OrderRow[], technician: { id: string; name: string } | null) =>
      work(async () => {
        const { done, failures } = await sendAssignment(rows, technician?.id ?? null)
        const text = technician
          ? t('orderList.bulk.assigned', { count: done.length, name: technician.name })
          : t('orderList.bulk.freed', { count: done.length })
        if (done.length) showToast(text, { label: t('ui.undo'), run: () => void unassign(done) })
        onDone(failures)
      }),
    changeStatus: (rows: readonly OrderRow[], change: StatusChange) =>
      work(async () => {
        const { done, failures } = await inChunks(rows, bulkLimit, (ids) => staffCall(orders.updateMany, { body: { ids, ...change } }))
        if (done.length) showToast(t('orderList.bulk.changed', { count: done.length }))
        onDone(failures)
      }),
  }
}
