import { expect, test } from 'vitest'
import { floorOf, unitNames } from './unit-names.ts'

test.each([
  ['101, 102\n103', ['101', '102', '103']],
  ['101-104', ['101', '102', '103', '104']],
  ['101 al 103; 201', ['101', '102', '103', '201']],
  ['A08–A11', ['A08', 'A09', 'A10', 'A11']],
  ['Casa 1 - 3', ['Casa 1', 'Casa 2', 'Casa 3']],
  ['A1-B3', ['A1-B3']],
  ['104-101', ['104-101']],
  ['1-9999', ['1-9999']],
  ['101, 101, , 101-102', ['101', '102']],
  ['Bodega norte', ['Bodega norte']],
  ['', []],
])('"%s" stands for %j', (text, names) => {
  expect(unitNames(text)).toEqual(names)
})

test.each([
  ['101', '1'],
  ['1203', '12'],
  ['A-502', '5'],
  ['12', ''],
  ['Casa 3', ''],
  ['001', ''],
])('%s is on floor "%s"', (name, floor) => {
  expect(floorOf(name)).toBe(floor)
})
