import { expect, test } from 'vitest'
import { promiseIn } from './promise.ts'

test.each([
  // Late on a Friday in Santiago, when it is Saturday already in Greenwich.
  ['2026-11-21T01:30:00Z', 0, 'America/Santiago', '2026-11-20T21:00:00.000Z'],
  ['2026-11-21T01:30:00Z', 1, 'America/Santiago', '2026-11-21T21:00:00.000Z'],
  ['2026-11-21T01:30:00Z', 2, 'America/Santiago', '2026-11-23T21:00:00.000Z'],
  ['2026-11-20T15:00:00Z', 7, 'America/Sao_Paulo', '2026-11-27T21:00:00.000Z'],
])('S1-13 from %s in %i days in %s is promised for %s', (now, days, zone, promised) => {
  expect(promiseIn(days, new Date(now), zone)).toBe(promised)
})
