import { ColorInput, type ColorInputProps } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { type FieldProps, useField } from './text-fields.tsx'

/** Colours that read on light and on dark, and that people tell apart, also those who see few. */
const swatches = ['#5c6b7a', '#1c6fc4', '#4263eb', '#7b4bb8', '#b03a78', '#c0392b', '#b45f06', '#8a6d00', '#2b8a3e', '#0b6e6e', '#0b7285', '#343a40']

type Color = string | undefined

interface Props<V extends FieldValues> extends FieldProps<V, Color>, Omit<ColorInputProps, 'name' | 'value' | 'defaultValue' | 'form'> {}

export function ColorField<V extends FieldValues>({ control, name, ...rest }: Props<V>) {
  const { t } = useTranslation()
  const { value, onChange, ...field } = useField<V, Color>({ control, name })
  return (
    <ColorInput
      format="hex"
      swatches={swatches}
      swatchesPerRow={6}
      eyeDropperButtonProps={{ 'aria-label': t('ui.color.pick') }}
      {...rest}
      {...field}
      value={value ?? ''}
      onChange={(color) => onChange(color.toLowerCase())}
    />
  )
}
