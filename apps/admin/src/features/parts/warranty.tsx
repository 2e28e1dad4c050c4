import type { Part } from '@amparo/contracts/staff/parts'
import { formatCalendarDay } from '@amparo/web/format/dates'
import { useTranslation } from 'react-i18next'
import { usePlace } from '../../data/use-place.ts'
import classes from './warranty.module.css'

/** "12 meses"; nothing where a part has no warranty. */
export function useWarrantyTerm(): (warranty: Part['warranty']) => string | undefined {
  const { t } = useTranslation()
  return (warranty) => (warranty ? t(`partList.terms.${warranty.unit}`, { count: warranty.value }) : undefined)
}

/** Until when a part is covered, in words; what is over is dimmed. */
export function WarrantyCover({ cover }: { cover: Part['cover'] }) {
  const { t } = useTranslation()
  const place = usePlace()
  // A calendar day has no zone: noon in UTC is that day wherever the company is.
  const date = cover.until && formatCalendarDay(cover.until, place)
  return (
    <span className={classes.cover} data-state={cover.state}>
      {t(`partList.covered.${cover.state}`, { date })}
    </span>
  )
}
