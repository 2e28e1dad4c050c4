import { Checkbox, type CheckboxProps, Input, SegmentedControl, Select, type SelectProps, Switch, type SwitchProps } from '@mantine/core'
import { useId } from '@mantine/hooks'
import type { FieldValues } from 'react-hook-form'
import { type FieldProps, useField } from './text-fields.tsx'

type Choice = string | null | undefined

interface SelectFieldProps<V extends FieldValues> extends FieldProps<V, Choice>, Omit<SelectProps, 'name' | 'value' | 'defaultValue' | 'form'> {}

/** `clearable` where the contract takes null. */
export function SelectField<V extends FieldValues>({ control, name, ...rest }: SelectFieldProps<V>) {
  const { value, ...field } = useField<V, Choice>({ control, name })
  // An empty text that is no choice is none; else the words of the choice before would stay in the field.
  const none = value === '' && !rest.data?.some((option) => typeof option === 'object' && 'value' in option && option.value === '')
  return <Select allowDeselect={false} {...rest} {...field} value={none ? null : (value ?? null)} />
}

interface SwitchFieldProps<V extends FieldValues>
  extends FieldProps<V, boolean | undefined>,
    Omit<SwitchProps, 'name' | 'value' | 'checked' | 'form'> {}

export function SwitchField<V extends FieldValues>({ control, name, ...rest }: SwitchFieldProps<V>) {
  const { value, ...field } = useField<V, boolean | undefined>({ control, name })
  return <Switch {...rest} {...field} checked={value ?? false} />
}

interface CheckboxFieldProps<V extends FieldValues>
  extends FieldProps<V, boolean | undefined>,
    Omit<CheckboxProps, 'name' | 'value' | 'checked' | 'form'> {}

export function CheckboxField<V extends FieldValues>({ control, name, ...rest }: CheckboxFieldProps<V>) {
  const { value, ...field } = useField<V, boolean | undefined>({ control, name })
  return <Checkbox {...rest} {...field} checked={value ?? false} />
}

interface SegmentsProps<V extends FieldValues> extends FieldProps<V, string | undefined> {
  label: string
  data: { value: string; label: string }[]
  fullWidth?: boolean
}

/** Two or three choices side by side. */
export function SegmentsField<V extends FieldValues>({ control, name, label, data, fullWidth = false }: SegmentsProps<V>) {
  const { value, error, ref, ...field } = useField<V, string | undefined>({ control, name })
  const id = useId()
  return (
    <Input.Wrapper label={label} error={error} labelElement="div" labelProps={{ id }}>
      <div>
        <SegmentedControl {...field} ref={ref} value={value ?? ''} data={data} fullWidth={fullWidth} aria-labelledby={id} />
      </div>
    </Input.Wrapper>
  )
}
