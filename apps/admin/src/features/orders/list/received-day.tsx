import { daysUntil, formatDate, formatDay } from '@amparo/web/format/dates'
import { usePlace } from '../../../data/use-place.ts'
import { useNow } from '../../../ui/now.ts'

/** The day an order came in: hoy, ayer, 12 mar. */
export function ReceivedDay({ at }: { at: string }) {
  const place = usePlace()
  const now = useNow()
  const lately = daysUntil(at, now, place.timeZone) >= -1
  return (
    <time dateTime={at} title={formatDate(at, place, 'exact')} className="tabular">
      {lately ? formatDay(at, now, place) : formatDate(at, place, 'shortDay')}
    </time>
  )
}
