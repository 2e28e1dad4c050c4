import { compactTaxId, formatTaxId, taxIdLabel, taxIdProblem } from '@amparo/contracts/model/tax-ids'
import { TextInput } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useFieldText } from './field-text.ts'
import { type FieldProps, useField } from './text-fields.tsx'

interface Props<V extends FieldValues> extends FieldProps<V, string | null | undefined> {
  country: string
}

/** RUT, CPF, RIF…: checked by its country's rule while one types, written with its dots when one leaves. */
export function TaxIdField<V extends FieldValues>({ control, name, country }: Props<V>) {
  const { t } = useTranslation()
  const fieldText = useFieldText()
  const { value, onChange, onBlur, error, ...field } = useField<V, string | null | undefined>({ control, name })
  const [left, setLeft] = useState(true)
  const text = value ?? ''
  const problem = text ? taxIdProblem(country, text) : null

  return (
    <TextInput
      {...field}
      label={taxIdLabel(country)}
      autoComplete="off"
      maxLength={30}
      value={text}
      error={error ?? (left && problem ? fieldText(problem) : undefined)}
      rightSection={
        text && !problem ? (
          <IconCircleCheck size={16} color="var(--mantine-color-teal-7)" role="img" aria-label={t('customers.form.taxIdValid')} />
        ) : null
      }
      onFocus={() => setLeft(false)}
      onChange={(event) => onChange(event.currentTarget.value || null)}
      onBlur={() => {
        setLeft(true)
        if (text && !problem) onChange(formatTaxId(country, compactTaxId(country, text)))
        onBlur()
      }}
    />
  )
}
