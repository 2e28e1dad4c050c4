import type { Request } from '@amparo/contracts/staff/requests'
import { daysUntil } from '@amparo/web/format/dates'
import { useTranslation } from 'react-i18next'
import { usePlace } from '../../../data/use-place.ts'
import { useNow } from '../../../ui/now.ts'

type Timed = Pick<Request, 'dueAt' | 'waitingSince' | 'finishedAt'>

const minute = 60_000
const hour = 60 * minute

interface DueWords {
  /** "quedan 3 días", "atrasada hace 2 h", "fuera de plazo". */
  words: string
  late: boolean
}

/** What is left of the term, or since when it is over. While it waits for the customer the term stands still. */
export function useDueWords({ dueAt, waitingSince, finishedAt }: Timed): DueWords {
  const { t } = useTranslation()
  const { timeZone } = usePlace()
  const now = useNow()
  const due = Date.parse(dueAt)
  if (finishedAt) {
    const late = Date.parse(finishedAt) > due
    return { words: t(late ? 'request.due.answeredLate' : 'request.due.answeredInTime'), late: false }
  }
  const at = waitingSince ? new Date(waitingSince) : now
  const late = due < at.getTime()
  if (waitingSince && !late) return { words: t('request.due.still'), late }

  const length = Math.abs(due - at.getTime())
  const days = Math.abs(daysUntil(dueAt, at, timeZone))
  const [unit, count] =
    length < hour
      ? (['minutes', Math.max(1, Math.floor(length / minute))] as const)
      : days < 2 && length < 36 * hour
        ? (['hours', Math.floor(length / hour)] as const)
        : (['days', days] as const)
  return { words: t(late ? `request.due.since.${unit}` : `request.due.left.${unit}`, { count }), late }
}
