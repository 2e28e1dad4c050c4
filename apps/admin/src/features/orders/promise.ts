import { dayIn } from '@amparo/web/format/dates'
import { fromWallClock } from '@amparo/web/format/zone'

/** When a day of work is over, where nobody said otherwise. */
const closing = '18:00'

/** Closing time, so many days from now by the clocks of the zone; a Sunday becomes the Monday after. */
export function promiseIn(days: number, now: Date, timeZone: string): string {
  const day = new Date(`${dayIn(now, timeZone)}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  if (days > 0 && day.getUTCDay() === 0) day.setUTCDate(day.getUTCDate() + 1)
  return fromWallClock(`${day.toISOString().slice(0, 10)}T${closing}`, timeZone)
}
