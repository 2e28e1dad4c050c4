import type { useContractForm } from '@amparo/web/form/use-contract-form'
import { ActionIcon } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../../form/text-fields.tsx'
import { useAmount } from '../money/use-amount.ts'
import classes from './payment-dialog.module.css'
import type { paymentForm } from './payment-schema.ts'

interface Props {
  form: ReturnType<typeof useContractForm<ReturnType<typeof paymentForm>>>
  currency: string
  /** What it comes to in the order's currency; null as long as the rate does not say. */
  counted: number | null | undefined
}

/** "1 USD = 36,52 VES", from where, and what that makes. */
export function ExchangeFields({ form, currency, counted }: Props) {
  const { t } = useTranslation()
  const amount = useAmount(currency)
  const { currency: paidIn, base } = form.watch()
  const other = base === currency ? paidIn : currency
  return (
    <div className={classes.exchange} data-whole>
      <TextField
        control={form.control}
        name="rate"
        label={t('orderPayments.rate')}
        inputMode="decimal"
        autoComplete="off"
        required
        className={classes.rate!}
        leftSection={<span className="tabular">1 {base} =</span>}
        leftSectionWidth={72}
        rightSection={<span>{other}</span>}
        rightSectionWidth={48}
      />
      <ActionIcon
        size={34}
        variant="default"
        className={classes.swap!}
        aria-label={t('orderPayments.swap', { currency: other })}
        onClick={() => form.setValue('base', other)}
      >
        <IconArrowsExchange size={16} />
      </ActionIcon>
      <TextField
        control={form.control}
        name="source"
        label={t('orderPayments.source')}
        placeholder={t('orderPayments.sourceHint')}
        maxLength={80}
        required
        className={classes.source!}
      />
      {typeof counted === 'number' && Number.isFinite(counted) && (
        <output className={classes.counted}>{t('orderPayments.counts', { amount: amount(counted) })}</output>
      )}
    </div>
  )
}
