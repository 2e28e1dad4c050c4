import { formatMoney, minorDigits, toDecimal, toMinor } from '@amparo/contracts/model/money'
import { localeOf } from '@amparo/web/format/place'
import { TextInput, type TextInputProps } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { usePlace } from '../data/use-place.ts'
import { type FieldProps, useField } from './text-fields.tsx'

interface Props<V extends FieldValues>
  extends FieldProps<V, number | null | undefined>,
    Omit<TextInputProps, 'name' | 'value' | 'defaultValue' | 'form'> {
  currency: string
}

/** Takes an amount as people of the place write it, keeps minor units; empty is null. What is no amount stays, and is wrong. */
export function MoneyField<V extends FieldValues>({ control, name, currency, ...rest }: Props<V>) {
  const { t } = useTranslation()
  const place = usePlace()
  const locale = localeOf(place)
  const { value, onChange, onBlur, error, ...field } = useField<V, number | null | undefined>({ control, name })
  const write = (amount: number | null | undefined) =>
    typeof amount === 'number' && Number.isFinite(amount)
      ? new Intl.NumberFormat(locale, { minimumFractionDigits: minorDigits(currency) }).format(
          toDecimal(amount, currency) as Intl.StringNumericLiteral,
        )
      : ''
  const [typed, setTyped] = useState(write(value))
  const kept = typed.trim() === '' ? null : (toMinor(typed, currency, locale) ?? Number.NaN)

  const digits = minorDigits(currency)
  const howTo = () =>
    t(digits === 0 && /\d/.test(typed) ? 'forms.money.whole' : 'forms.money.decimals', {
      currency: new Intl.DisplayNames(locale, { type: 'currency' }).of(currency)?.toLocaleLowerCase(locale),
      example: write(45_000 * 10 ** digits),
    })

  // A draft that came back, or a reset.
  useEffect(() => {
    if (!Object.is(value ?? null, kept) && !(Number.isNaN(value) && Number.isNaN(kept))) setTyped(write(value))
  })

  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      leftSection={<span aria-hidden>{formatMoney(0, currency, locale).replace(/[\d.,\s]/g, '')}</span>}
      className="tabular"
      {...rest}
      {...field}
      value={typed}
      error={error && Number.isNaN(kept) ? howTo() : error}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        onChange(text.trim() === '' ? null : (toMinor(text, currency, locale) ?? Number.NaN))
      }}
      onBlur={() => {
        if (kept !== null && !Number.isNaN(kept)) setTyped(write(kept))
        onBlur()
      }}
    />
  )
}
