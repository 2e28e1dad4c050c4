import { formatPhone, parsePhone } from '@amparo/contracts/model/phones'
import { TextInput, type TextInputProps } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { type FieldProps, useField } from './text-fields.tsx'

interface Props<V extends FieldValues>
  extends FieldProps<V, string | null | undefined>,
    Omit<TextInputProps, 'name' | 'value' | 'defaultValue' | 'form'> {
  /** Numbers without a country code are of this one. */
  country: string
  emptyAs?: null
}

/** Takes a phone as people write it, keeps it in E.164, and writes it out neatly when one leaves the field. */
export function PhoneField<V extends FieldValues>({ control, name, country, emptyAs, ...rest }: Props<V>) {
  const { value, onChange, onBlur, error, ...field } = useField<V, string | null | undefined>({ control, name })
  const neat = (text: string) => (text.startsWith('+') ? formatPhone(text) : text)
  const [typed, setTyped] = useState(neat(value ?? ''))
  const kept = parsePhone(typed, country) ?? typed.trim()

  // A draft that came back, a reset, another country.
  useEffect(() => {
    const now = value ?? ''
    if (now !== kept) setTyped(neat(now))
  })

  return (
    <TextInput
      type="tel"
      inputMode="tel"
      autoComplete="off"
      {...rest}
      {...field}
      value={typed}
      error={error}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        onChange(text.trim() === '' && emptyAs === null ? null : (parsePhone(text, country) ?? text.trim()))
      }}
      onBlur={() => {
        setTyped(neat(kept))
        onBlur()
      }}
    />
  )
}
