import { type Order, orders } from '@amparo/contracts/staff/orders'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../../data/use-action.ts'
import { keyOf } from '../../../data/use-endpoint.ts'

/** Takes an order out of lists, and brings it back; each is the other's undo. */
export function useOrderRetirement() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const common = {
    stale: [orders.activities, orders.list, orders.counts],
    onDone: (order: Order) => void client.setQueryData(keyOf(orders.get, { params: { id: order.id } }), order),
  }
  const restore = useAction(orders.restore, { ...common, toast: ({ code }) => ({ text: t('order.retire.restored', { code }) }) })
  const retire = useAction(orders.retire, {
    ...common,
    toast: ({ id, code }) => ({
      text: t('order.retire.done', { code }),
      undo: { label: t('ui.undo'), run: () => restore.start({ params: { id } }) },
    }),
  })
  return { retire, restore }
}
