import { documents } from '@amparo/contracts/staff/documents'
import type { Order } from '@amparo/contracts/staff/orders'
import { type Payment, payments } from '@amparo/contracts/staff/payments'
import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconCashBanknoteOff, IconDots, IconMail, IconPlus, IconPrinter, IconReceipt } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { useFile } from '../../../data/use-file.ts'
import { useLocalized } from '../../../data/use-place.ts'
import { useMay } from '../../../session/permissions.ts'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { RowsSkeleton } from '../../../ui/rows-skeleton.tsx'
import { Section } from '../../../ui/split-page.tsx'
import { ErrorState, NothingYet } from '../../../ui/states.tsx'
import { useExchangeText } from '../../payments/payment-words.tsx'
import { useAmount } from '../money/use-amount.ts'
import { useDeeds } from '../page/order-deeds.tsx'
import classes from './order-payments.module.css'

/** What was received on the order and given back, newest first; what was voided stays to be seen. */
export function OrderPayments({ order }: { order: Order }) {
  const { t } = useTranslation()
  const open = useDeeds()
  const query = useEndpoint(payments.ofOrder, { params: { id: order.id } })
  const rows = query.data?.data
  if (rows?.length === 0 && !order.can.charge) return null
  return (
    <Section
      title={t('orderPayments.title')}
      count={rows?.length}
      action={
        order.can.charge && (
          <span>
            {(order.money.paid ?? 0) > 0 && (
              <Button variant="subtle" color="gray" size="compact-sm" onClick={() => open({ kind: 'refund' })}>
                {t('orderPayments.refund')}
              </Button>
            )}
            <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => open({ kind: 'charge' })}>
              {t('orderPayments.charge')}
            </Button>
          </span>
        )
      }
    >
      {query.isPending && <RowsSkeleton rows={1} height={44} />}
      {query.isError && !rows && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {rows?.length === 0 && <NothingYet text={t('orderPayments.none')} />}
      {rows && rows.length > 0 && (
        <ul className={classes.payments}>
          {rows.map((payment) => (
            <li key={payment.id}>
              <PaymentRow order={order} payment={payment} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function PaymentRow({ order, payment }: { order: Order; payment: Payment }) {
  const { t } = useTranslation()
  const say = useLocalized()
  const amount = useAmount(payment.amount.currency)
  const paid = useAmount(payment.paid.currency)
  const exchangeText = useExchangeText()
  const { voided } = payment
  const foreign = payment.paid.currency !== payment.amount.currency
  return (
    <div className={classes.row} data-voided={voided ? true : undefined}>
      <p className={classes.first}>
        <span>
          {t(`orderPayments.kinds.${payment.kind}`)} · {say(payment.method.name)}
        </span>
        <span className={classes.amount}>{amount(payment.amount.amount)}</span>
      </p>
      <p className={classes.second}>
        <RelativeTime at={payment.receivedAt} />
        {payment.receivedBy && ` · ${payment.receivedBy.name}`} · {t('orderPayments.number', { number: payment.number })}
      </p>
      {foreign && (
        <p className={classes.second}>
          {paid(payment.paid.amount)}
          {payment.exchange && ` · ${exchangeText(payment)}`}
        </p>
      )}
      {(payment.reference || payment.note) && <p className={classes.second}>{[payment.reference, payment.note].filter(Boolean).join(' · ')}</p>}
      {voided && (
        <p className={classes.why}>{t('orderPayments.voidedBy', { name: voided.by?.name ?? t('timeline.someone'), reason: voided.reason })}</p>
      )}
      <PaymentMenu order={order} payment={payment} />
    </div>
  )
}

function PaymentMenu({ order, payment }: { order: Order; payment: Payment }) {
  const { t } = useTranslation()
  const open = useDeeds()
  const mayMail = useMay('mails.send', 'orders.edit', 'orders.edit_assigned')
  const receipt = useFile(documents.print)
  const print = (paper: 'A4' | 'ROLL') => void receipt.open({ params: { id: order.id, file: 'receipt.pdf' }, query: { paper, of: payment.id } })
  const icon = { size: 16, stroke: 1.7, 'aria-hidden': true } as const
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon size={26} className={classes.more!} loading={receipt.pending} aria-label={t('orderPayments.more', { number: payment.number })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconReceipt {...icon} />} onClick={() => print('ROLL')}>
          {t('orderPayments.print.ROLL')}
        </Menu.Item>
        <Menu.Item leftSection={<IconPrinter {...icon} />} onClick={() => print('A4')}>
          {t('orderPayments.print.A4')}
        </Menu.Item>
        {mayMail && (
          <Menu.Item leftSection={<IconMail {...icon} />} onClick={() => open({ kind: 'mail', file: 'receipt.pdf', of: payment.id })}>
            {t('orderPayments.print.mail')}
          </Menu.Item>
        )}
        {payment.can.void && (
          <>
            <Menu.Divider />
            <Menu.Item color="red" leftSection={<IconCashBanknoteOff {...icon} />} onClick={() => open({ kind: 'void', payment })}>
              {t('orderPayments.voidOpen')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
