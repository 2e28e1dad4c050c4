import { expect, it } from 'vitest'
import { daysUntil, formatDate, formatDay, formatRelative } from './dates.ts'
import type { Place } from './place.ts'
import { fromWallClock, toWallClock } from './zone.ts'

const santiago: Place = { language: 'es', country: 'CL', timeZone: 'America/Santiago' }
const saoPaulo: Place = { language: 'pt-BR', country: 'BR', timeZone: 'America/Sao_Paulo' }
/** 21 November 2026, 22:30 in Santiago; already the 22nd in UTC. */
const now = new Date('2026-11-22T01:30:00Z')

it.each([
  ['2026-11-22T01:29:50Z', 'ahora', 'agora'],
  ['2026-11-22T01:18:00Z', 'hace 12 min', 'há 12 min.'],
  ['2026-11-21T22:30:00Z', 'hace 3 h', 'há 3 h'],
  ['2026-11-21T02:00:00Z', 'ayer', 'ontem'],
  ['2026-11-18T15:00:00Z', 'hace 3 días', 'há 3 dias'],
  ['2026-03-12T15:00:00Z', '12 mar', '12 de mar.'],
])('%s was %s, %s', (at, es, pt) => {
  expect(formatRelative(at, now, santiago)).toBe(es)
  expect(formatRelative(at, now, saoPaulo)).toBe(pt)
})

it('counts days by the midnights of the company, not of UTC', () => {
  expect(daysUntil('2026-11-22T02:30:00Z', now, 'America/Santiago')).toBe(0)
  expect(formatDay('2026-11-22T15:00:00Z', now, santiago)).toBe('mañana')
})

it('names the year of another year', () => {
  expect(formatDay('2025-03-12T15:00:00Z', now, santiago)).toMatch(/12 mar\.? 2025/)
})

it.each([
  ['2026-11-21T22:30', 'America/Santiago', '2026-11-22T01:30:00.000Z'],
  ['2026-07-01T09:00', 'America/Santiago', '2026-07-01T13:00:00.000Z'],
  ['2026-01-10T08:00', 'America/Sao_Paulo', '2026-01-10T11:00:00.000Z'],
])('%s on the walls of %s is %s, and back', (wall, zone, instant) => {
  expect(fromWallClock(wall, zone)).toBe(instant)
  expect(toWallClock(instant, zone)).toBe(wall)
})

it('moves an hour that the change to summer time skips to the one after it', () => {
  // Chile's clocks went from 24:00 on 5 September 2026 straight to 1:00.
  expect(fromWallClock('2026-09-06T00:30', 'America/Santiago')).toBe('2026-09-06T04:30:00.000Z')
})

it.each(['CL', 'MX', 'CO', 'AR', 'PE'])('writes the hour of %s by the 24-hour clock', (country) => {
  const place: Place = { language: 'es', country, timeZone: 'America/Santiago' }
  expect(formatDate('2026-11-21T21:05:00Z', place, 'moment')).toContain('18:05')
  expect(formatDate('2026-11-21T12:05:00Z', place, 'time')).toBe('09:05')
})
