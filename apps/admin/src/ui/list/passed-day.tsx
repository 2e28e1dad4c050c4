import { daysUntil, formatDate, formatDay } from '@amparo/web/format/dates'
import { usePlace } from '../../data/use-place.ts'
import { useNow } from '../now.ts'

/** The day on which something happened: hoy, ayer, 12 mar. */
export function PassedDay({ at }: { at: string }) {
  const place = usePlace()
  const now = useNow()
  const lately = daysUntil(at, now, place.timeZone) >= -1
  return (
    <time dateTime={at} title={formatDate(at, place, 'exact')} className="tabular">
      {lately ? formatDay(at, now, place) : formatDate(at, place, 'shortDay')}
    </time>
  )
}
