import { TextInput, type TextInputProps } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import { type FieldProps, useField } from './text-fields.tsx'

type Day = string | null | undefined

interface Props<V extends FieldValues> extends FieldProps<V, Day>, Omit<TextInputProps, 'name' | 'value' | 'defaultValue' | 'form' | 'type'> {
  /** What an empty field stands for. */
  emptyAs?: null
}

/** A day of the calendar, by the browser's own field: on a phone nothing picks one faster. */
export function DayField<V extends FieldValues>({ control, name, emptyAs, ...rest }: Props<V>) {
  const { value, onChange, ...field } = useField<V, Day>({ control, name })
  return (
    <TextInput
      type="date"
      {...rest}
      {...field}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value === '' ? emptyAs : event.currentTarget.value)}
    />
  )
}
