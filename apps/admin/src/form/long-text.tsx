import { Textarea, type TextareaProps } from '@mantine/core'
import { useFieldText } from './field-text.ts'

/** Text of several lines. What is typed or pasted beyond `maxLength` is kept and said to be too much, not cut off in silence. */
export function LongText({ value, maxLength, error, ...rest }: TextareaProps & { value: string }) {
  const fieldText = useFieldText()
  const tooLong = maxLength !== undefined && value.length > maxLength && `${fieldText('too_long')} ${value.length} / ${maxLength}`
  return <Textarea {...rest} value={value} error={tooLong || error} />
}
