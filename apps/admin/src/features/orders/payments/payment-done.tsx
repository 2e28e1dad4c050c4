import { documents } from '@amparo/contracts/staff/documents'
import { type Order, orders } from '@amparo/contracts/staff/orders'
import type { Payment } from '@amparo/contracts/staff/payments'
import { Button } from '@mantine/core'
import { IconCircleCheck, IconMail, IconPrinter, IconReceipt } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { useFile } from '../../../data/use-file.ts'
import { useMay } from '../../../session/permissions.ts'
import { useAmount } from '../money/use-amount.ts'
import classes from './payment-dialog.module.css'

interface Props {
  order: Order
  payment: Payment
  onMail: () => void
  onClose: () => void
}

/** It is written down: the receipt at once, on the paper that is in the printer. */
export function PaymentDone({ order, payment, onMail, onClose }: Props) {
  const { t } = useTranslation()
  const paid = useAmount(payment.paid.currency)
  const amount = useAmount(order.money.currency)
  const mayMail = useMay('mails.send', 'orders.edit', 'orders.edit_assigned')
  const receipt = useFile(documents.print)
  const { balance } = (useEndpoint(orders.get, { params: { id: order.id } }).data ?? order).money
  const print = (paper: 'A4' | 'ROLL') => void receipt.open({ params: { id: order.id, file: 'receipt.pdf' }, query: { paper, of: payment.id } })
  return (
    <div className={classes.done}>
      <p className={classes.said}>
        <IconCircleCheck size={18} aria-hidden />
        {t(payment.kind === 'REFUND' ? 'orderPayments.refunded' : 'orderPayments.received', { amount: paid(Math.abs(payment.paid.amount)) })}
      </p>
      <p className={classes.quiet}>
        {t('orderPayments.number', { number: payment.number })}
        {balance !== null && ` · ${balance === 0 ? t('orderPayments.noBalance') : t('orderPayments.nowBalance', { amount: amount(balance) })}`}
      </p>
      <div className={classes.receipts}>
        <Button variant="default" leftSection={<IconReceipt size={16} aria-hidden />} data-autofocus onClick={() => print('ROLL')}>
          {t('orderPayments.print.ROLL')}
        </Button>
        <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => print('A4')}>
          {t('orderPayments.print.A4')}
        </Button>
        {mayMail && (
          <Button variant="default" leftSection={<IconMail size={16} aria-hidden />} onClick={onMail}>
            {t('orderPayments.print.mail')}
          </Button>
        )}
      </div>
      <div className={classes.end}>
        <Button onClick={onClose}>{t('orderPayments.ready')}</Button>
      </div>
    </div>
  )
}
