import type { WarrantyTerm } from '@amparo/contracts/model/warranties'
import type { Part } from '@amparo/contracts/staff/parts'
import { formatCalendarDay } from '@amparo/web/format/dates'
import { useTranslation } from 'react-i18next'
import { usePlace } from '../../../data/use-place.ts'
import { useWarrantyTerm } from '../../parts/warranty.tsx'

/** Terms and days as one says them. */
export function usePartWords() {
  const { t } = useTranslation()
  const place = usePlace()
  // A calendar day has no zone: noon in UTC is that day wherever the company is.
  const day = (date: string) => formatCalendarDay(date, place)
  const sayTerm = useWarrantyTerm()
  const term = (warranty: WarrantyTerm) => sayTerm(warranty) ?? ''
  return {
    day,
    term,
    /** "Garantía hasta el 3 mar 2027". */
    cover: ({ cover, warranty }: Pick<Part, 'cover' | 'warranty'>): string | null => {
      if (cover.state === 'PENDING') return warranty && t('orderParts.cover.PENDING', { term: term(warranty) })
      if (cover.state === 'NONE' || !cover.until) return null
      return t(`orderParts.cover.${cover.state}`, { date: day(cover.until) })
    },
  }
}
