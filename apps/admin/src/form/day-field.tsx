import '@mantine/dates/styles.layer.css'
import { DateInput, type DateInputProps } from '@mantine/dates'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useCalendarWords } from './dayjs-locale.ts'
import { type FieldProps, useField } from './text-fields.tsx'

type Day = string | null | undefined

interface Props<V extends FieldValues> extends FieldProps<V, Day>, Omit<DateInputProps, 'name' | 'value' | 'defaultValue' | 'form' | 'onChange'> {}

/** A day of the calendar, which has no zone; typed or picked. An empty field is missing. */
export function DayField<V extends FieldValues>({ control, name, ...rest }: Props<V>) {
  const { t } = useTranslation()
  const { value, onChange, ...field } = useField<V, Day>({ control, name })
  const calendar = useCalendarWords()
  return (
    <DateInput
      {...calendar}
      valueFormat="D MMM YYYY"
      weekendDays={[]}
      hideOutsideDates
      ariaLabels={{ nextMonth: t('ui.date.nextMonth'), previousMonth: t('ui.date.previousMonth') }}
      clearButtonProps={{ 'aria-label': t('ui.clear') }}
      {...rest}
      {...field}
      value={value ?? null}
      onChange={(day) => onChange(day ?? undefined)}
    />
  )
}
