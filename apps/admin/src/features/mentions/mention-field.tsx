import type { TextareaProps } from '@mantine/core'
import type { ComponentProps } from 'react'
import type { FieldValues } from 'react-hook-form'
import { type FieldProps, useField } from '../../form/text-fields.tsx'
import { MentionArea } from './mention-area.tsx'

type Props<V extends FieldValues> = FieldProps<V, string> &
  Pick<ComponentProps<typeof MentionArea>, 'people' | 'onMention'> &
  Omit<TextareaProps, 'name' | 'value' | 'defaultValue' | 'onChange' | 'form'>

/** A field of a form in which an @ offers the colleagues. */
export function MentionField<V extends FieldValues>({ control, name, ...rest }: Props<V>) {
  const { value, ...field } = useField<V, string>({ control, name })
  return <MentionArea {...rest} {...field} value={value ?? ''} />
}
