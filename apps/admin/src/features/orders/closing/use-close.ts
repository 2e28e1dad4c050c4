import { documents } from '@amparo/contracts/staff/documents'
import { estimates } from '@amparo/contracts/staff/estimates'
import { type Order, orders } from '@amparo/contracts/staff/orders'
import { parts } from '@amparo/contracts/staff/parts'
import { payments } from '@amparo/contracts/staff/payments'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../../data/use-action.ts'
import { keyOf } from '../../../data/use-endpoint.ts'
import { useFile } from '../../../data/use-file.ts'

/** What may be done with everything on an order turns on whether it is closed. */
export const closingStale = [orders.activities, orders.list, orders.counts, parts.ofOrder, estimates.list, payments.ofOrder, documents.list] as const

/** Closes the order and offers its final report (S1-21). */
export function useClose(order: Pick<Order, 'id'>) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const report = useFile(documents.print)
  const params = { id: order.id }
  const close = useAction(orders.close, {
    stale: closingStale,
    onDone: (saved) => client.setQueryData(keyOf(orders.get, { params }), saved),
    toast: ({ id, code }) => ({
      text: t('closing.done', { code }),
      undo: { label: t('closing.report'), run: () => void report.open({ params: { id, file: 'report.pdf' }, query: {} }) },
    }),
  })
  return { close: () => close.start({ params }), pending: close.pending }
}
