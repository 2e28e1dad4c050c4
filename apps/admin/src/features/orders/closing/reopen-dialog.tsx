import { type Order, orders } from '@amparo/contracts/staff/orders'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../../data/use-action.ts'
import { keyOf } from '../../../data/use-endpoint.ts'
import { ReasonDialog } from '../../../ui/reason-dialog.tsx'
import { closingStale } from './use-close.ts'

export default function ReopenDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const params = { id: order.id }
  const reopen = useAction(orders.reopen, {
    stale: closingStale,
    onDone: (saved) => client.setQueryData(keyOf(orders.get, { params }), saved),
    toast: ({ code }) => ({ text: t('closing.reopened', { code }) }),
  })
  return (
    <ReasonDialog
      title={t('closing.reopenTitle', { code: order.code })}
      text={t('closing.reopenText')}
      label={t('closing.reason')}
      placeholder={t('closing.reasonHint')}
      submit={t('closing.reopen')}
      pending={reopen.pending}
      onSubmit={(reason) => reopen.run({ params, body: { reason } })}
      onClose={onClose}
    />
  )
}
