import '@mantine/dates/styles.layer.css'
import { DateInput, type DateInputProps } from '@mantine/dates'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { usePlace } from '../data/use-place.ts'
import { useCalendarWords } from './dayjs-locale.ts'
import { readDay } from './read-day.ts'
import { type FieldProps, useField } from './text-fields.tsx'

type Day = string | null | undefined

/** A day of the calendar, which has no zone; typed or picked. */
export function DayInput(props: DateInputProps) {
  const { t } = useTranslation()
  const calendar = useCalendarWords()
  const { language } = usePlace()
  return (
    <DateInput
      {...calendar}
      valueFormat="D MMM YYYY"
      dateParser={(typed) => readDay(typed, language)}
      weekendDays={[]}
      hideOutsideDates
      ariaLabels={{ nextMonth: t('ui.date.nextMonth'), previousMonth: t('ui.date.previousMonth') }}
      clearButtonProps={{ 'aria-label': t('ui.clear') }}
      {...props}
    />
  )
}

interface Props<V extends FieldValues> extends FieldProps<V, Day>, Omit<DateInputProps, 'name' | 'value' | 'defaultValue' | 'form' | 'onChange'> {}

/** An empty field is missing. */
export function DayField<V extends FieldValues>({ control, name, ...rest }: Props<V>) {
  const { value, onChange, ...field } = useField<V, Day>({ control, name })
  return <DayInput {...rest} {...field} value={value ?? null} onChange={(day) => onChange(day ?? undefined)} />
}
