import { type OrderStatus, statuses } from '@amparo/contracts/staff/statuses'
import { CallError } from '@amparo/web/api/call'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { errorText } from '../../../data/error-text.ts'
import { useAction } from '../../../data/use-action.ts'
import { keyOf, makeStale } from '../../../data/use-endpoint.ts'
import { useLocalized } from '../../../data/use-place.ts'
import { showError, showToast } from '../../../ui/toast.tsx'
import { ordersIn, type StatusKind } from './status-kinds.ts'

/** Retires a status, brings it back, and puts the list in another order. */
export function useStatusChanges(kind: StatusKind) {
  const { t } = useTranslation()
  const say = useLocalized()
  const client = useQueryClient()
  const navigate = useNavigate()
  const stale = [statuses.list]
  const restore = useAction(statuses.restore, { stale, toast: ({ label }) => ({ text: t('settings.done.restored', { name: say(label) }) }) })
  const retire = useAction(statuses.retire, {
    quiet: true,
    stale,
    toast: ({ id, label }) => ({
      text: t('settings.done.retired', { name: say(label) }),
      undo: { label: t('ui.undo'), run: () => restore.start({ params: { kind, id } }) },
    }),
  })
  const reorder = useAction(statuses.reorder, { stale })
  const shown = keyOf(statuses.list, { params: { kind }, query: { includeRetired: false } })

  return {
    restore: (status: OrderStatus) => restore.start({ params: { kind, id: status.id } }),
    retire: async (status: OrderStatus) => {
      try {
        await retire.run({ params: { kind, id: status.id } })
      } catch (error) {
        const inUse = error instanceof CallError && error.code === 'status_in_use'
        if (!inUse) return showError(errorText(t, error))
        // The way out is to move the orders that stand in it.
        showToast(t('settings.statuses.inUse', { count: Number(error.problem?.data?.openOrders ?? 0) }), {
          label: t('settings.statuses.seeOrders'),
          run: () => void navigate(ordersIn(status)),
        })
      }
    },
    reorder: async (ids: string[]) => {
      client.setQueryData<{ data: OrderStatus[] }>(
        shown,
        (before) => before && { data: ids.flatMap((id) => before.data.find((status) => status.id === id) ?? []) },
      )
      await reorder.run({ params: { kind }, body: { ids } }).catch(() => makeStale(client, statuses.list))
    },
  }
}
