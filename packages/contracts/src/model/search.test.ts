import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalizeSearch, searchTextOf, searchWords } from './search.ts'

const finds = (query: string, parts: (string | null | undefined)[]) => {
  const text = searchTextOf(parts)
  return searchWords(query).every((word) => text.includes(word))
}

test('B-04 case, accents and punctuation do not count', () => {
  expect(normalizeSearch('  Peñalolén, «Ñuñoa» — Conceição ')).toBe('penalolen nunoa conceicao')
  expect(normalizeSearch('...')).toBe('')
  expect(searchWords('  ')).toEqual([])
  expect(searchWords('a b c d e f g h')).toHaveLength(6)
})

const customer = ['Ana María', 'Rojas Núñez', 'Muebles Sur SpA', '760864285', '+56987654321', 'ana.rojas@correo.cl', null, undefined, '']
const device = ['Apple', 'iPhone 14 Pro', 'SM-G991B', 'C39XK0 1AB-7', 'J070133805', '12ABC34501DE35']

test.each([
  ['76.086.428-5', customer],
  ['76086428-5', customer],
  ['+56 9 8765 4321', customer],
  ['9 8765 4321', customer],
  ['(9) 8765-4321', customer],
  ['rojas +56 9 8765 4321', customer],
  ['rojas ana', customer],
  ['nunez', customer],
  ['NUÑ', customer],
  ['ana.rojas@correo.cl', customer],
  ['iphone 14', device],
  ['iPhone14', device],
  ['sm g991b', device],
  ['SMG991B', device],
  ['c39xk0-1ab7', device],
  ['J-07013380-5', device],
  ['12.ABC.345/01DE-35', device],
])('S1-13 "%s" is found', (query, parts) => {
  expect(finds(query, parts)).toBe(true)
})

test.each([
  ['76.086.428-4', customer],
  ['+56 9 8765 4322', customer],
  ['iphone 15', device],
  ['rojas pedro', customer],
])('S1-13 "%s" is not found', (query, parts) => {
  expect(finds(query, parts)).toBe(false)
})

test('S1-13 a number typed with its punctuation is one word', () => {
  expect(searchWords('76.086.428-5')).toEqual(['760864285'])
  expect(searchWords('+56 9 8765 4321')).toEqual(['56987654321'])
  expect(searchWords('10.000.013-K')).toEqual(['10000013k'])
  expect(searchWords('iphone 14 1042')).toEqual(['iphone', '14', '1042'])
})

const pieces = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...'abñÁ19 -.+/0k'), maxLength: 30 }),
  fc.stringMatching(/^\+?\d{1,3}( ?\d{1,4}){2,4}$/),
)

test('S1-13 any fragment of a part is found in the text', () => {
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), fc.nat(), (parts, which, from, length) => {
      const part = parts[which % parts.length]!
      const start = from % (part.length + 1)
      const fragment = part.slice(start, start + 2 + (length % 30))
      const text = searchTextOf(parts)
      for (const word of searchWords(fragment)) expect(text).toContain(word)
    }),
    { numRuns: 5000 },
  )
})

test('S1-13 normal text stays as it is, and words need no escaping', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(normalizeSearch(normalizeSearch(text))).toBe(normalizeSearch(text))
      for (const word of searchWords(text)) expect(word).toMatch(/^[\p{L}\p{N}]+$/u)
    }),
    { numRuns: 2000 },
  )
})
