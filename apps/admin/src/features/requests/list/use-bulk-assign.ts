import type { Person } from '@amparo/contracts/common'
import type { Endpoint } from '@amparo/contracts/endpoint'
import { bulkLimit } from '@amparo/contracts/staff/orders'
import { type RequestRow, requests } from '@amparo/contracts/staff/requests'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../../session/permissions.ts'
import { useMe } from '../../../session/session.ts'
import { staffCall } from '../../../session/staff-call.ts'
import { type Failure, inChunks, useBulkWork } from '../../../ui/list/use-bulk-work.ts'
import { showToast } from '../../../ui/toast.tsx'

interface Options {
  /** The rows are about to change because of the person's own doing. */
  onChanging: () => void
  onDone: (failures: readonly Failure<RequestRow>[]) => void
}

const touched: readonly Endpoint[] = [requests.list, requests.counts, requests.get, requests.activities]

/** Hands many requests over, each on its own: what could not be done is told request by request. */
export function useBulkAssign({ onChanging, onDone }: Options) {
  const { t } = useTranslation()
  const me = useMe()
  const assignsAny = useMay('requests.assign', 'requests.act')
  const { pending, work } = useBulkWork(touched, onChanging)
  const send = (rows: readonly RequestRow[], responsibleId: string) =>
    inChunks(rows, bulkLimit, (ids) => staffCall(requests.assignMany, { body: { ids, responsibleId } }))

  /** Each goes back to whoever had it before. */
  const unassign = (rows: readonly RequestRow[]) =>
    work(async () => {
      const before = Map.groupBy(rows, ({ responsible }) => responsible.id)
      const failures: Failure<RequestRow>[] = []
      for (const [responsibleId, group] of before) failures.push(...(await send(group, responsibleId)).failures)
      if (failures.length) onDone(failures)
      else showToast(t('requestList.bulk.unassigned'))
    })

  return {
    pending,
    assign: (rows: readonly RequestRow[], responsible: Person) =>
      work(async () => {
        const { done, failures } = await send(rows, responsible.id)
        if (done.length) {
          const text = t('requestList.bulk.assigned', { count: done.length, name: responsible.name })
          // Who gives their own away cannot take it back: it is no longer theirs.
          showToast(text, assignsAny || responsible.id === me.id ? { label: t('ui.undo'), run: () => void unassign(done) } : undefined)
        }
        onDone(failures)
      }),
  }
}
