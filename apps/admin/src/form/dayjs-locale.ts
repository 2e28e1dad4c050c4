import 'dayjs/locale/es'
import 'dayjs/locale/pt-br'
import { usePlace } from '../data/use-place.ts'

/** The calendar's own words come from dayjs. */
export function useDayjsLocale(): 'es' | 'pt-br' {
  return usePlace().language === 'es' ? 'es' : 'pt-br'
}

export const dateFormat = { moment: 'D MMM YYYY, HH:mm', day: 'D MMM YYYY' }
