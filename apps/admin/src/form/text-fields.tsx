import { PasswordInput, type PasswordInputProps, type TextareaProps, TextInput, type TextInputProps } from '@mantine/core'
import { type Control, type FieldPathByValue, type FieldValues, useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useFieldText } from './field-text.ts'
import { LongText } from './long-text.tsx'

export interface FieldProps<V extends FieldValues, Value> {
  // biome-ignore lint/suspicious/noExplicitAny: whatever the form's schema turns the values into is no matter to a field
  control: Control<V, any, any>
  name: FieldPathByValue<V, Value>
}

/**
 * Ties one field to its form: value, check on leaving it, focus on error, and the error in the person's words.
 * Passing through an empty field is no mistake yet.
 */
export function useField<V extends FieldValues, Value>({ control, name }: FieldProps<V, Value>) {
  const fieldText = useFieldText()
  const { field, fieldState, formState } = useController({ control, name })
  return {
    ...field,
    onBlur: () => {
      if (fieldState.isDirty || formState.isSubmitted) field.onBlur()
    },
    error: fieldText(fieldState.error?.message ?? (fieldState.error && 'invalid')),
  }
}

type Text = string | null | undefined

interface TextProps<V extends FieldValues> extends FieldProps<V, Text>, Omit<TextInputProps, 'name' | 'value' | 'defaultValue' | 'form'> {
  /** What an empty field stands for: null where the contract says so. */
  emptyAs?: null
}

export function TextField<V extends FieldValues>({ control, name, emptyAs, ...rest }: TextProps<V>) {
  const { value, onChange, error, ...field } = useField<V, Text>({ control, name })
  return (
    <TextInput
      {...rest}
      {...field}
      value={value ?? ''}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value === '' && emptyAs === null ? null : event.currentTarget.value)}
    />
  )
}

interface AreaProps<V extends FieldValues> extends FieldProps<V, Text>, Omit<TextareaProps, 'name' | 'value' | 'defaultValue' | 'form'> {
  emptyAs?: null
}

export function TextAreaField<V extends FieldValues>({ control, name, emptyAs, ...rest }: AreaProps<V>) {
  const { value, onChange, error, ...field } = useField<V, Text>({ control, name })
  return (
    <LongText
      {...rest}
      {...field}
      value={value ?? ''}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value === '' && emptyAs === null ? null : event.currentTarget.value)}
    />
  )
}

interface PasswordProps<V extends FieldValues> extends FieldProps<V, Text>, Omit<PasswordInputProps, 'name' | 'value' | 'defaultValue' | 'form'> {}

export function PasswordField<V extends FieldValues>({ control, name, ...rest }: PasswordProps<V>) {
  const { value, error, ...field } = useField<V, Text>({ control, name })
  const { t } = useTranslation()
  return <PasswordInput {...rest} {...field} value={value ?? ''} error={error} visibilityToggleButtonProps={{ 'aria-label': t('ui.showPassword') }} />
}
