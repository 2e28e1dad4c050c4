import { TagsInput } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { type FieldProps, useField } from '../../../form/text-fields.tsx'

interface Props<V extends FieldValues> extends FieldProps<V, string[]> {
  label: string
  /** Those that are known. */
  offered: string[]
}

/** Mail addresses, each ended by Enter, a comma or leaving. */
export function AddressesField<V extends FieldValues>({ control, name, label, offered }: Props<V>) {
  const { t } = useTranslation()
  const { value, error, ...field } = useField<V, string[]>({ control, name })
  return (
    <TagsInput
      {...field}
      size="sm"
      label={label}
      error={error && t('request.deeds.mail.wrongTo')}
      value={value ?? []}
      data={offered}
      maxTags={10}
      splitChars={[',', ';', ' ']}
      inputMode="email"
      autoComplete="off"
      required
      placeholder={value?.length ? '' : t('request.deeds.mail.toHint')}
    />
  )
}
