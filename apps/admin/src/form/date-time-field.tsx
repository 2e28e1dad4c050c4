import '@mantine/dates/styles.layer.css'
import { fromWallClock, toWallClock } from '@amparo/web/format/zone'
import { DateTimePicker, type DateTimePickerProps } from '@mantine/dates'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { usePlace } from '../data/use-place.ts'
import { dateFormat, useCalendarWords } from './dayjs-locale.ts'
import { type FieldProps, useField } from './text-fields.tsx'

interface InputProps extends Omit<DateTimePickerProps, 'value' | 'onChange' | 'defaultValue' | 'form' | 'name'> {
  value: string | null
  onChange: (instant: string | null) => void
}

/** A moment, picked by the wall clock of the company's zone wherever the person sits. */
export function MomentInput({ value, onChange, ...rest }: InputProps) {
  const { t } = useTranslation()
  const { timeZone } = usePlace()
  const calendar = useCalendarWords()
  return (
    <DateTimePicker
      {...calendar}
      valueFormat={dateFormat.moment}
      hideOutsideDates
      clearable
      clearButtonProps={{ 'aria-label': t('ui.clear') }}
      ariaLabels={{ nextMonth: t('forms.date.nextMonth'), previousMonth: t('forms.date.previousMonth') }}
      submitButtonProps={{ 'aria-label': t('forms.date.done') }}
      timePickerProps={{ hoursInputLabel: t('forms.date.hours'), minutesInputLabel: t('forms.date.minutes') }}
      {...rest}
      value={value ? toWallClock(value, timeZone).replace('T', ' ') : null}
      onChange={(wall) => onChange(wall ? fromWallClock(wall.slice(0, 16).replace(' ', 'T'), timeZone) : null)}
    />
  )
}

type Moment = string | null | undefined

interface FieldInputProps<V extends FieldValues> extends FieldProps<V, Moment>, Omit<InputProps, 'value' | 'onChange' | 'error'> {}

export function DateTimeField<V extends FieldValues>({ control, name, ...rest }: FieldInputProps<V>) {
  const { value, ...field } = useField<V, Moment>({ control, name })
  return <MomentInput {...rest} {...field} value={value ?? null} />
}
