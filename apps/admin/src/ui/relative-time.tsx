import { formatDate, formatDay, formatRelative } from '@amparo/web/format/dates'
import { Tooltip } from '@mantine/core'
import { usePlace } from '../data/use-place.ts'
import { useNow } from './now.ts'

interface Props {
  at: string
  /** `day` where the hour does not matter, such as a promised date. */
  by?: 'moment' | 'day'
}

/** "hace 3 h", "mañana": the exact date on hover, in the company's zone. */
export function RelativeTime({ at, by = 'moment' }: Props) {
  const place = usePlace()
  const now = useNow()
  // The server's clock may be ahead of this one: what has just happened is not about to.
  const ahead = new Date(at).getTime() - now.getTime()
  const then = by === 'moment' && ahead > 0 && ahead < 120_000 ? now : at
  return (
    <Tooltip label={formatDate(at, place, 'exact')}>
      <time dateTime={at} className="tabular">
        {by === 'day' ? formatDay(at, now, place) : formatRelative(then, now, place)}
      </time>
    </Tooltip>
  )
}
