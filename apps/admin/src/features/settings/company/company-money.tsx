import { formatMoney } from '@amparo/contracts/model/money'
import { taxModes, totalsOf } from '@amparo/contracts/model/totals'
import type { EditOrganization } from '@amparo/contracts/staff/settings'
import type { ContractForm } from '@amparo/web/form/use-contract-form'
import { localeOf } from '@amparo/web/format/place'
import { MultiSelect, NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { usePlace } from '../../../data/use-place.ts'
import { SelectField } from '../../../form/choice-fields.tsx'
import { FormSection } from '../../../form/contract-form.tsx'
import { NumberField } from '../../../form/number-field.tsx'
import { TextField, useField } from '../../../form/text-fields.tsx'
import classes from './company-form.module.css'
import { currencyOptions } from './currencies.ts'

type Form = ContractForm<typeof EditOrganization>
type Values = z.input<typeof EditOrganization>

/** How totals come about: the tax, the currencies that are taken, and how long an estimate stands. */
export function CompanyMoney({ form }: { form: Form }) {
  const { t } = useTranslation()
  const { control } = form
  const mode = form.watch('taxMode')
  return (
    <FormSection title={t('companyMoney.title')} hint={t('companyMoney.hint')}>
      <SelectField
        control={control}
        name="taxMode"
        label={t('companyMoney.taxMode')}
        data={taxModes.map((value) => ({ value, label: t(`companyMoney.taxModes.${value}`) }))}
      />
      {mode !== 'NONE' && (
        <>
          <TextField control={control} name="taxName" label={t('companyMoney.taxName')} required maxLength={20} placeholder="IVA" />
          <PercentField form={form} />
          <div data-whole>
            <Example form={form} />
          </div>
        </>
      )}
      <CurrenciesField form={form} />
      <NumberField
        control={control}
        name="estimateDays"
        label={t('companyMoney.estimateDays')}
        description={t('companyMoney.estimateDaysHint')}
        min={1}
        max={365}
      />
    </FormSection>
  )
}

/** Typed as a percentage, kept in hundredths of one. */
function PercentField({ form }: { form: Form }) {
  const { t } = useTranslation()
  const locale = localeOf(usePlace())
  const { value, onChange, ...field } = useField<Values, number | undefined>({ control: form.control, name: 'taxBasisPoints' })
  const comma = new Intl.NumberFormat(locale).format(1.5).includes(',')
  return (
    <NumberInput
      {...field}
      label={t('companyMoney.taxPercent')}
      suffix=" %"
      decimalScale={2}
      decimalSeparator={comma ? ',' : '.'}
      allowNegative={false}
      max={99.99}
      clampBehavior="blur"
      value={typeof value === 'number' ? value / 100 : ''}
      onChange={(typed) => onChange(typeof typed === 'number' ? Math.round(typed * 100) : undefined)}
    />
  )
}

function CurrenciesField({ form }: { form: Form }) {
  const { t } = useTranslation()
  const { language } = usePlace()
  const { value, ...field } = useField<Values, string[] | undefined>({ control: form.control, name: 'paymentCurrencies' })
  const own = form.watch('currency')
  return (
    <MultiSelect
      {...field}
      label={t('companyMoney.paymentCurrencies')}
      description={t('companyMoney.paymentCurrenciesHint')}
      data={currencyOptions(language, '').filter((option) => option.value !== own)}
      value={value ?? []}
      maxValues={10}
      searchable
      hidePickedOptions
      clearButtonProps={{ 'aria-label': t('ui.clear') }}
    />
  )
}

/** The same rule that orders and estimates are reckoned by. */
function Example({ form }: { form: Form }) {
  const { t } = useTranslation()
  const locale = localeOf(usePlace())
  const [mode, basisPoints, name, currency] = form.watch(['taxMode', 'taxBasisPoints', 'taxName', 'currency'])
  if (!/^[A-Z]{3}$/.test(currency ?? '') || typeof basisPoints !== 'number') return null
  // A price that one can picture: 100 where there are cents, 10 000 where there are none.
  const unitPrice = 10_000
  const { tax, total } = totalsOf([{ quantity: 1, unitPrice }], 0, { mode, basisPoints })
  const say = (amount: number) => formatMoney(amount, currency, locale)
  return (
    <output className={classes.exampleLabel} aria-live="polite">
      {t(tax ? 'companyMoney.taxExampleWith' : 'companyMoney.taxExample', { price: say(unitPrice), total: say(total), tax: say(tax), name })}
    </output>
  )
}
