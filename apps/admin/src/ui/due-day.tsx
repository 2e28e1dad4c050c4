import { daysUntil, formatDate, formatDay } from '@amparo/web/format/dates'
import { localeOf } from '@amparo/web/format/place'
import { IconAlarm } from '@tabler/icons-react'
import { usePlace } from '../data/use-place.ts'
import classes from './due-day.module.css'
import { useNow } from './now.ts'

interface Props {
  at: string
  /** What it is called that it has passed; undefined where it has not. */
  late: string | undefined
  /** Nobody waits for it any more. */
  over: boolean
}

/** The day by which something is owed, as one says it at a counter: mañana, vie 27, 12 mar. Loud once it has passed, firm on the day itself. */
export function DueDay({ at, late, over }: Props) {
  const place = usePlace()
  const now = useNow()
  const days = daysUntil(at, now, place.timeZone)
  const words =
    days > 1 && days < 7
      ? new Intl.DateTimeFormat(localeOf(place), { weekday: 'short', day: 'numeric', timeZone: place.timeZone }).format(new Date(at))
      : formatDay(at, now, place)
  return (
    <time
      dateTime={at}
      title={formatDate(at, place, 'exact')}
      className={classes.due}
      data-state={late ? 'late' : over ? 'over' : days === 0 ? 'today' : undefined}
    >
      {late && <IconAlarm size={14} role="img" aria-label={late} />}
      {words}
    </time>
  )
}
