import { expect, test } from 'vitest'
import { readDay } from './read-day.ts'

const today = new Date('2026-11-22T15:00:00Z')

test.each([
  ['5/12/2026', 'es-CL', '2026-12-05'],
  ['5-12-26', 'es-CL', '2026-12-05'],
  ['05.12.2026', 'es-CL', '2026-12-05'],
  ['05122026', 'es-CL', '2026-12-05'],
  ['2026-12-05', 'es-CL', '2026-12-05'],
  ['5 dic 2026', 'es-CL', '2026-12-05'],
  ['5 de diciembre de 2026', 'es-CL', '2026-12-05'],
  ['24 nov', 'es-CL', '2026-11-24'],
  ['5/12', 'es-CL', '2026-12-05'],
  ['3/1', 'es-CL', '2027-01-03'],
  ['30/10', 'es-CL', '2026-10-30'],
  ['1 sept 2026', 'es-CL', '2026-09-01'],
  ['5 dez. 2026', 'pt-BR', '2026-12-05'],
  ['5 de março', 'pt-BR', '2027-03-05'],
  ['31/2/2026', 'es-CL', null],
  ['29/2', 'es-CL', null],
  ['5/13/2026', 'es-CL', null],
  ['5 foo 2026', 'es-CL', null],
  ['mañana', 'es-CL', null],
  ['', 'es-CL', null],
])('"%s" in %s is %s', (typed, locale, day) => {
  expect(readDay(typed, locale, today)).toBe(day)
})
