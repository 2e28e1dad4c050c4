import { cached } from './place.ts'

/** What the clocks on a zone's walls show, as if they were UTC. */
function wallClock(instant: number, timeZone: string): number {
  const formatter = cached(
    `wall ${timeZone}`,
    () =>
      new Intl.DateTimeFormat('en-CA', {
        timeZone,
        hourCycle: 'h23',
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
      }),
  )
  const part = Object.fromEntries(formatter.formatToParts(instant).map(({ type, value }) => [type, value]))
  return Date.parse(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}Z`)
}

/** The wall clock of a zone at a moment, as date and time inputs want it: 2026-11-21T15:04 */
export function toWallClock(instant: string | Date, timeZone: string): string {
  return new Date(wallClock(new Date(instant).getTime(), timeZone)).toISOString().slice(0, 16)
}

/**
 * The moment at which a zone's wall clock shows the given date and time. An hour that the change to summer time
 * skips becomes the one after it.
 */
export function fromWallClock(wall: string, timeZone: string): string {
  const wanted = Date.parse(`${wall.length === 10 ? `${wall}T00:00` : wall}Z`)
  const first = wanted - (wallClock(wanted, timeZone) - wanted)
  const second = wanted - (wallClock(first, timeZone) - first)
  return new Date(wallClock(second, timeZone) === wanted ? second : Math.max(first, second)).toISOString()
}
