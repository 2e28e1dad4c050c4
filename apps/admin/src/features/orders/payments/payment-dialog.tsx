import { convertAllOf, convertUpTo } from '@amparo/contracts/model/totals'
import type { Order } from '@amparo/contracts/staff/orders'
import { type Payment, paymentMethods, payments } from '@amparo/contracts/staff/payments'
import { organization } from '@amparo/contracts/staff/settings'
import { useContractForm } from '@amparo/web/form/use-contract-form'
import { localeOf } from '@amparo/web/format/place'
import { Modal, Text } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../../data/use-action.ts'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { useLocalized, usePlace } from '../../../data/use-place.ts'
import { SegmentsField, SelectField } from '../../../form/choice-fields.tsx'
import { ContractForm } from '../../../form/contract-form.tsx'
import { DateTimeField } from '../../../form/date-time-field.tsx'
import { MoneyField } from '../../../form/money-field.tsx'
import { TextField } from '../../../form/text-fields.tsx'
import { useMay } from '../../../session/permissions.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { RowsSkeleton } from '../../../ui/rows-skeleton.tsx'
import { moneyStale } from '../money/order-money.tsx'
import { useAmount } from '../money/use-amount.ts'
import { readRate, usualBase } from './exchange.ts'
import { ExchangeFields } from './exchange-fields.tsx'
import classes from './payment-dialog.module.css'
import { PaymentDone } from './payment-done.tsx'
import { paymentForm, paymentOf } from './payment-schema.ts'

interface Props {
  order: Order
  refund: boolean
  onMail: (paymentId: string) => void
  onClose: () => void
}

export default function PaymentDialog({ order, refund, onMail, onClose }: Props) {
  const { t } = useTranslation()
  const [done, setDone] = useState<Payment | null>(null)
  const methods = useEndpoint(paymentMethods.list, { query: {} }, { staleTime: 60_000 })
  const title = t(done ? 'orderPayments.doneTitle' : refund ? 'orderPayments.refundTitle' : 'orderPayments.chargeTitle', { code: order.code })
  return (
    <Modal opened onClose={onClose} title={title} size={480} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      {done ? (
        <PaymentDone order={order} payment={done} onMail={() => onMail(done.id)} onClose={onClose} />
      ) : (
        <Loaded query={methods} skeleton={<RowsSkeleton rows={4} height={52} />}>
          {({ data }) =>
            data.length ? (
              <PaymentFields order={order} refund={refund} methods={data} onDone={setDone} onCancel={onClose} />
            ) : (
              <Text>{t('orderPayments.noMethods')}</Text>
            )
          }
        </Loaded>
      )}
    </Modal>
  )
}

interface FieldsProps {
  order: Order
  refund: boolean
  methods: readonly (typeof paymentMethods.list.response._zod.output)['data'][number][]
  onDone: (payment: Payment) => void
  onCancel: () => void
}

function PaymentFields({ order, refund, methods, onDone, onCancel }: FieldsProps) {
  const { t } = useTranslation()
  const say = useLocalized()
  const place = usePlace()
  const decimalSign = new Intl.NumberFormat(localeOf(place)).format(1.5).includes(',') ? ',' : '.'
  const { currency } = order.money
  const others = useOtherCurrencies(currency)
  const rules = useMemo(() => ({ currency, decimalSign, methods, refund }) as const, [currency, decimalSign, methods, refund])
  // Of money to be received what is left; of money to be given back what is too much, or all that there is.
  const balance = order.money.balance ?? 0
  const paid = order.money.paid ?? 0
  const due = refund ? (balance < 0 ? -balance : paid) : Math.max(0, balance)
  const form = useContractForm(paymentForm(rules), {
    methodId: methods[0]!.id,
    ...((due > 0 && { amount: due }) as { amount: number }),
    currency,
    base: currency,
    rate: '',
    source: '',
    reference: '',
    note: '',
  })
  const [otherDay, setOtherDay] = useState(false)
  const { control, watch, setValue, setFocus } = form
  const { methodId, amount, currency: paidIn, base, rate: typedRate } = watch()
  const method = methods.find(({ id }) => id === methodId)
  const stale = [payments.ofOrder, payments.list, payments.till, ...moneyStale]
  const receive = useAction(payments.receive, { stale, quiet: true })
  const giveBack = useAction(payments.refund, { stale, quiet: true })

  const rate = readRate(typedRate, decimalSign)
  const limit = refund ? paid : due
  const counted = paidIn === currency ? amount : rate ? convertUpTo(limit, amount || 0, paidIn, currency, { base, rate }) : null
  const touched = useRef(false)

  // As long as nobody typed an amount it is what is due, whatever the currency and the rate.
  useEffect(() => {
    if (touched.current || due === 0) return
    const wanted = paidIn === currency ? due : rate ? convertAllOf(due, currency, paidIn, { base, rate }) : null
    if (wanted !== null && wanted > 0) setValue('amount', wanted)
  }, [due, paidIn, currency, rate, base, setValue])

  useEffect(() => setFocus('amount', { shouldSelect: true }), [setFocus])

  const choices = methods.map(({ id, name }) => ({ value: id, label: say(name) }))
  return (
    <ContractForm
      form={form}
      submitLabel={t(refund ? 'orderPayments.refund' : 'orderPayments.charge')}
      onCancel={onCancel}
      fieldOf={{
        payment_reference_required: 'reference',
        payment_exceeds_balance: 'amount',
        currency_not_accepted: 'currency',
        exchange_rate_invalid: 'rate',
      }}
      onSubmit={async (values) => {
        const body = paymentOf(values, rules)
        const input = { params: { id: order.id }, body: { ...body, note: body.note ?? '' } }
        onDone(refund ? await giveBack.run(input) : await receive.run(input))
      }}
    >
      <div className={classes.fields}>
        <div data-whole>
          {choices.length <= 4 ? (
            <SegmentsField control={control} name="methodId" label={t('orderPayments.method')} data={choices} fullWidth />
          ) : (
            <SelectField control={control} name="methodId" label={t('orderPayments.method')} data={choices} />
          )}
        </div>
        <div data-whole={others.length === 0 || undefined}>
          <MoneyField
            // Another currency is written in another way.
            key={paidIn}
            control={control}
            name="amount"
            currency={paidIn}
            label={t(refund ? 'orderPayments.amountBack' : 'orderPayments.amount')}
            required
            onInput={() => {
              touched.current = true
            }}
          />
        </div>
        {others.length > 0 && (
          <SelectField
            control={control}
            name="currency"
            label={t('orderPayments.currency')}
            data={[currency, ...others]}
            onOptionSubmit={(chosen) => {
              setValue('base', usualBase(chosen, currency))
              if (chosen !== paidIn && !touched.current) setValue('amount', Number.NaN)
            }}
          />
        )}
        {paidIn !== currency && <ExchangeFields form={form} currency={currency} counted={counted} />}
        <AfterIt order={order} counted={counted} refund={refund} />
        <div data-whole>
          <TextField
            control={control}
            name="reference"
            label={t('orderPayments.reference')}
            description={t('orderPayments.referenceHint')}
            required={method?.requiresReference ?? false}
            maxLength={80}
          />
        </div>
        <div data-whole>
          <TextField
            control={control}
            name="note"
            label={t(refund ? 'orderPayments.reason' : 'orderPayments.note')}
            required={refund}
            maxLength={300}
          />
        </div>
        {otherDay ? (
          <div data-whole>
            <DateTimeField control={control} name="receivedAt" label={t('orderPayments.receivedAt')} maxDate={new Date()} />
          </div>
        ) : (
          <button type="button" className={classes.otherDay} onClick={() => setOtherDay(true)}>
            {t('orderPayments.otherDay')}
          </button>
        )}
      </div>
    </ContractForm>
  )
}

/** What is left once it is written down. */
function AfterIt({ order, counted, refund }: { order: Order; counted: number | null | undefined; refund: boolean }) {
  const { t } = useTranslation()
  const { balance, price, currency, total } = order.money
  const amount = useAmount(currency)
  if (balance === null || typeof counted !== 'number' || !Number.isFinite(counted) || counted <= 0) return null
  const after = refund ? balance + counted : balance - counted
  const open = price === null && total === 0
  return (
    <p className={classes.after} data-whole data-wrong={(!open && after < 0 && !refund) || undefined} aria-live="polite">
      {open && after < 0
        ? t('orderPayments.inAdvance')
        : after === 0
          ? t('orderPayments.leavesNothing')
          : after > 0
            ? t('orderPayments.leaves', { amount: amount(after) })
            : t(refund ? 'orderPayments.leavesOwed' : 'orderPayments.tooMuch', { amount: amount(-after) })}
    </p>
  )
}

/** What payments may come in beside the order's own currency; only whoever may read the settings knows. */
function useOtherCurrencies(own: string): string[] {
  const mayRead = useMay('settings.read')
  const { data } = useEndpoint(organization.get, {}, { enabled: mayRead, staleTime: 5 * 60_000 })
  return data?.paymentCurrencies.filter((each) => each !== own) ?? []
}
