import { documents } from '@amparo/contracts/staff/documents'
import { type Payment, payments } from '@amparo/contracts/staff/payments'
import { formatDate } from '@amparo/web/format/dates'
import { Alert, Anchor, Button, Group, Text } from '@mantine/core'
import { IconBan, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useEndpoint } from '../../data/use-endpoint.ts'
import { useFile } from '../../data/use-file.ts'
import { useMoney } from '../../data/use-money.ts'
import { usePlace } from '../../data/use-place.ts'
import { useMay } from '../../session/permissions.ts'
import { Fact, Facts } from '../../ui/facts/facts.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PersonName } from '../../ui/person-avatar.tsx'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'
import classes from './payment-view.module.css'
import { PaymentMethod, PaymentState, useExchangeText } from './payment-words.tsx'
import { VoidPayment } from './void-payment.tsx'

/** One payment with all that is known of it, its receipt to print, and the way to void it. */
export function PaymentView({ id }: { id: string }) {
  const query = useEndpoint(payments.get, { params: { id } })
  return (
    <div className={classes.view}>
      <Loaded query={query} skeleton={<RowsSkeleton rows={8} />}>
        {(payment) => <Shown payment={payment} />}
      </Loaded>
    </div>
  )
}

function Shown({ payment }: { payment: Payment }) {
  const { t } = useTranslation()
  const place = usePlace()
  const say = useMoney()
  const sayExchange = useExchangeText()
  const receipt = useFile(documents.print)
  const [voiding, setVoiding] = useState(false)
  const mayVoid = useMay('payments.void')
  const print = (paper: 'A4' | 'ROLL') =>
    void receipt.open({ params: { id: payment.order.id, file: 'receipt.pdf' }, query: { paper, of: payment.id } })

  return (
    <>
      <h2 className={classes.title}>{t('payments.receipt', { number: payment.number })}</h2>
      <p className={`${classes.amount} tabular`} data-voided={payment.voided ? true : undefined}>
        {payment.kind === 'REFUND' && '− '}
        {say({ ...payment.paid, amount: Math.abs(payment.paid.amount) })}
      </p>
      {payment.voided && (
        <Alert
          color="red"
          variant="light"
          icon={<IconBan size={16} />}
          p="xs"
          mb="sm"
          title={t('payments.voidedBy', {
            name: payment.voided.by?.name ?? '',
            date: formatDate(payment.voided.at, place, 'moment'),
          })}
        >
          {payment.voided.reason}
        </Alert>
      )}
      <Facts label={t('payments.receipt', { number: payment.number })}>
        <Fact label={t('payments.kind')}>
          <PaymentState payment={payment} />
        </Fact>
        <Fact label={t('payments.order')}>
          <Anchor component={Link} to={`/orders/${payment.order.id}`} size="sm">
            {payment.order.code} · {payment.order.customer}
          </Anchor>
        </Fact>
        <Fact label={t('payments.method')}>
          <PaymentMethod method={payment.method} />
        </Fact>
        <Fact label={t('payments.reference')}>{payment.reference}</Fact>
        {payment.exchange && (
          <>
            <Fact label={t('payments.counts')}>
              <span className="tabular">{say(payment.amount)}</span>
            </Fact>
            <Fact label={t('payments.exchange')}>{sayExchange(payment)}</Fact>
          </>
        )}
        <Fact label={t('payments.when')}>{formatDate(payment.receivedAt, place, 'moment')}</Fact>
        <Fact label={t('payments.receivedBy')}>{payment.receivedBy && <PersonName person={payment.receivedBy} />}</Fact>
        <Fact label={t('payments.location')}>{payment.location.name}</Fact>
        <Fact label={t('payments.note')}>{payment.note}</Fact>
      </Facts>
      <Group gap="xs" mt="md">
        <Button variant="default" leftSection={<IconPrinter size={15} aria-hidden />} loading={receipt.pending} onClick={() => print('ROLL')}>
          {t('payments.print.ROLL')}
        </Button>
        <Button variant="default" leftSection={<IconPrinter size={15} aria-hidden />} disabled={receipt.pending} onClick={() => print('A4')}>
          {t('payments.print.A4')}
        </Button>
        {payment.can.void && (
          <Button variant="subtle" color="red" leftSection={<IconBan size={15} aria-hidden />} onClick={() => setVoiding(true)}>
            {t('payments.void.open')}
          </Button>
        )}
      </Group>
      {mayVoid && !payment.voided && !payment.can.void && (
        <Text c="dimmed" mt="sm">
          {t('payments.void.closed', { code: payment.order.code })}
        </Text>
      )}
      {voiding && <VoidPayment payment={payment} onClose={() => setVoiding(false)} />}
    </>
  )
}
