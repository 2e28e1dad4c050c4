import type { Language } from '@amparo/contracts/common'
import 'dayjs/locale/es'
import 'dayjs/locale/pt-br'
import type { DayOfWeek } from '@mantine/dates'
import { usePlace } from '../data/use-place.ts'

interface CalendarWords {
  /** The calendar's own words come from dayjs, by its name of the language. */
  locale: string
  firstDayOfWeek: DayOfWeek
}

const calendars: Record<Language, CalendarWords> = {
  es: { locale: 'es', firstDayOfWeek: 1 },
  'pt-BR': { locale: 'pt-br', firstDayOfWeek: 0 },
}

export function useCalendarWords(): CalendarWords {
  return calendars[usePlace().language]
}

export const dateFormat = { moment: 'D MMM YYYY, HH:mm', day: 'D MMM YYYY' }
