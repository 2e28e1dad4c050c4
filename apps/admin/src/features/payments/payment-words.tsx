import type { Payment } from '@amparo/contracts/staff/payments'
import { localeOf } from '@amparo/web/format/place'
import { IconArrowBackUp, IconBan } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMoney } from '../../data/use-money.ts'
import { useLocalized, usePlace } from '../../data/use-place.ts'
import { methodIcons } from '../settings/payment-methods/method-kinds.ts'
import classes from './payment-words.module.css'

/** How it was paid, with the reference that the bank or the card gave. */
export function PaymentMethod({ method, reference = '' }: { method: Payment['method']; reference?: string }) {
  const say = useLocalized()
  const Icon = methodIcons[method.kind]
  return (
    <span className={classes.method}>
      <Icon size={15} aria-hidden />
      <span className={classes.words}>
        {say(method.name)}
        {reference && <span className={classes.quiet}> · {reference}</span>}
      </span>
    </span>
  )
}

const size = ({ amount, currency }: Payment['paid']) => ({ amount: Math.abs(amount), currency })

/** What changed hands; beside it what that counts in the order's own currency. */
export function PaidAmount({ payment }: { payment: Pick<Payment, 'paid' | 'amount' | 'exchange' | 'kind' | 'voided'> }) {
  const say = useMoney()
  return (
    <span className={classes.amount} data-voided={payment.voided ? true : undefined} data-back={payment.kind === 'REFUND' || undefined}>
      {payment.kind === 'REFUND' && '− '}
      {payment.exchange && <span className={classes.quiet}>{say(size(payment.amount))} = </span>}
      {say(size(payment.paid))}
    </span>
  )
}

/** Whether it is money in, money back, or neither any more. */
export function PaymentState({ payment }: { payment: Pick<Payment, 'kind' | 'voided'> }) {
  const { t } = useTranslation()
  if (payment.voided)
    return (
      <span className={classes.state} data-voided>
        <IconBan size={15} aria-hidden />
        {t('payments.voided')}
      </span>
    )
  return (
    <span className={classes.state}>
      {payment.kind === 'REFUND' && <IconArrowBackUp size={15} aria-hidden />}
      {t(`payments.kinds.${payment.kind}`)}
    </span>
  )
}

/** "US$ 1 = Bs. 36,50, BCV": the rate and whose it is (B-16). */
export function useExchangeText(): (payment: Pick<Payment, 'exchange' | 'amount' | 'paid'>) => string | undefined {
  const { t } = useTranslation()
  const locale = localeOf(usePlace())
  return ({ exchange, amount, paid }) => {
    if (!exchange) return undefined
    const other = exchange.base === amount.currency ? paid.currency : amount.currency
    const rate = new Intl.NumberFormat(locale, { maximumFractionDigits: 8 }).format(exchange.rate as Intl.StringNumericLiteral)
    return t('payments.rate', { base: exchange.base, rate, other, source: exchange.source })
  }
}
