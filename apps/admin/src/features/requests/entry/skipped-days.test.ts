import { expect, test } from 'vitest'
import { stretchesOf } from './skipped-days.ts'

const named = (name: string) => ({ es: name, 'pt-BR': name })
const off = (date: string) => ({ date, holiday: null })

test('B-09 days off that follow one another are told together, holidays one by one', () => {
  const immaculate = { date: '2026-12-08', holiday: named('Inmaculada Concepción') }
  expect(stretchesOf([off('2026-12-05'), off('2026-12-06'), immaculate, off('2026-12-12'), off('2026-12-13')])).toEqual([
    { from: '2026-12-05', to: '2026-12-06', holiday: null },
    { from: '2026-12-08', to: '2026-12-08', holiday: immaculate.holiday },
    { from: '2026-12-12', to: '2026-12-13', holiday: null },
  ])
})

test('B-09 a holiday on a Friday does not swallow the weekend after it, nor a weekend the next', () => {
  const friday = { date: '2026-12-25', holiday: named('Navidad') }
  expect(stretchesOf([friday, off('2026-12-26'), off('2026-12-27'), off('2027-01-02')]).map(({ from, to }) => [from, to])).toEqual([
    ['2026-12-25', '2026-12-25'],
    ['2026-12-26', '2026-12-27'],
    ['2027-01-02', '2027-01-02'],
  ])
  expect(stretchesOf([])).toEqual([])
})
