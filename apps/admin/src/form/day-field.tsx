import '@mantine/dates/styles.layer.css'
import { DateInput, type DateInputProps } from '@mantine/dates'
import { useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { usePlace } from '../data/use-place.ts'
import { useCalendarWords } from './dayjs-locale.ts'
import { readDay } from './read-day.ts'
import { type FieldProps, useField } from './text-fields.tsx'

type Day = string | null | undefined

/** A day of the calendar, which has no zone; typed or picked. What was typed and is no day is said: the field shows the one before again. */
export function DayInput({ error, onBlur, onChange, ...props }: DateInputProps) {
  const { t } = useTranslation()
  const calendar = useCalendarWords()
  const { language } = usePlace()
  const [wrong, setWrong] = useState('')
  return (
    <DateInput
      {...calendar}
      valueFormat="D MMM YYYY"
      dateParser={(typed) => readDay(typed, language)}
      weekendDays={[]}
      hideOutsideDates
      ariaLabels={{ nextMonth: t('forms.date.nextMonth'), previousMonth: t('forms.date.previousMonth') }}
      clearButtonProps={{ 'aria-label': t('ui.clear') }}
      {...props}
      error={error ?? (wrong && t('forms.wrongDay', { typed: wrong }))}
      onBlur={(event) => {
        const typed = event.currentTarget.value.trim()
        setWrong(typed && !readDay(typed, language) ? typed : '')
        onBlur?.(event)
      }}
      onChange={(day) => {
        setWrong('')
        onChange?.(day)
      }}
    />
  )
}

interface Props<V extends FieldValues> extends FieldProps<V, Day>, Omit<DateInputProps, 'name' | 'value' | 'defaultValue' | 'form' | 'onChange'> {}

/** An empty field is missing. */
export function DayField<V extends FieldValues>({ control, name, ...rest }: Props<V>) {
  const { value, onChange, ...field } = useField<V, Day>({ control, name })
  return <DayInput {...rest} {...field} value={value ?? null} onChange={(day) => onChange(day ?? undefined)} />
}
