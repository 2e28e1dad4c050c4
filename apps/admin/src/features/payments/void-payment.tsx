import { orders } from '@amparo/contracts/staff/orders'
import { type Payment, payments } from '@amparo/contracts/staff/payments'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../data/use-action.ts'
import { useMoney } from '../../data/use-money.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'

/** Voids a payment, with the reason that stays on record: it cannot be undone (S1-44). */
export function VoidPayment({ payment, onClose }: { payment: Payment; onClose: () => void }) {
  const { t } = useTranslation()
  const say = useMoney()
  const annul = useAction(payments.void, {
    stale: [payments.list, payments.get, payments.ofOrder, payments.till, orders.get, orders.activities],
    toast: ({ number }) => ({ text: t('payments.void.done', { number }) }),
  })
  return (
    <ReasonDialog
      title={t('payments.void.title', { number: payment.number })}
      text={t(payment.kind === 'REFUND' ? 'payments.void.textRefund' : 'payments.void.text', {
        amount: say({ ...payment.amount, amount: Math.abs(payment.amount.amount) }),
        code: payment.order.code,
      })}
      label={t('payments.void.reason')}
      placeholder={t('payments.void.reasonHint')}
      submit={t('payments.void.submit')}
      pending={annul.pending}
      grave
      onSubmit={(reason) => annul.run({ params: { id: payment.id }, body: { reason } })}
      onClose={onClose}
    />
  )
}
