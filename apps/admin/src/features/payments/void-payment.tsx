import { orders } from '@amparo/contracts/staff/orders'
import { type Payment, payments } from '@amparo/contracts/staff/payments'
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../data/use-action.ts'
import { useMoney } from '../../data/use-money.ts'

/** Voids a payment, with the reason that stays on record: it cannot be undone (S1-44). */
export function VoidPayment({ payment, onClose }: { payment: Payment; onClose: () => void }) {
  const { t } = useTranslation()
  const say = useMoney()
  const [reason, setReason] = useState('')
  const annul = useAction(payments.void, {
    stale: [payments.list, payments.get, payments.ofOrder, payments.till, orders.get, orders.activities],
    toast: ({ number }) => ({ text: t('payments.void.done', { number }) }),
  })
  return (
    <Modal opened onClose={onClose} title={t('payments.void.title', { number: payment.number })} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (reason.trim()) void annul.run({ params: { id: payment.id }, body: { reason: reason.trim() } }).then(onClose, () => undefined)
        }}
      >
        <Stack>
          <Text c="dimmed">
            {t(payment.kind === 'REFUND' ? 'payments.void.textRefund' : 'payments.void.text', {
              amount: say({ ...payment.amount, amount: Math.abs(payment.amount.amount) }),
              code: payment.order.code,
            })}
          </Text>
          <TextInput
            label={t('payments.void.reason')}
            placeholder={t('payments.void.reasonHint')}
            value={reason}
            maxLength={300}
            required
            data-autofocus
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" color="red" loading={annul.pending} disabled={!reason.trim()}>
              {t('payments.void.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
