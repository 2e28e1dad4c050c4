import { NumberInput, type NumberInputProps } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import { type FieldProps, useField } from './text-fields.tsx'

type Whole = number | undefined

interface Props<V extends FieldValues> extends FieldProps<V, Whole>, Omit<NumberInputProps, 'name' | 'value' | 'defaultValue' | 'form'> {}

/** A whole number; an empty field is missing, not zero. */
export function NumberField<V extends FieldValues>({ control, name, ...rest }: Props<V>) {
  const { value, onChange, ...field } = useField<V, Whole>({ control, name })
  return (
    <NumberInput
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="blur"
      {...rest}
      {...field}
      value={value ?? ''}
      onChange={(typed) => onChange(typeof typed === 'number' ? typed : undefined)}
    />
  )
}
