import { expect, test } from 'vitest'
import { unitName } from './unit-name.ts'

test.each([
  ['Departamento', '1203', 'Departamento 1203'],
  ['Casa', 'Casa 14', 'Casa 14'],
  ['casa', 'Casa 14', 'Casa 14'],
  ['', 'Bodega 3', 'Bodega 3'],
])('a %s called "%s" is "%s"', (kind, name, words) => {
  expect(unitName({ kind, name })).toBe(words)
})
