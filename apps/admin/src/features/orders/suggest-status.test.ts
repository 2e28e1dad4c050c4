import type { OrderStatus, StatusCategory } from '@amparo/contracts/staff/statuses'
import { expect, test } from 'vitest'
import { suggestStatus } from './suggest-status.ts'

const status = (id: string, category: StatusCategory) => ({ id, category }) as OrderStatus
const statuses = [
  status('received', 'NEW'),
  status('diagnosis', 'WORKING'),
  status('approval', 'WAITING'),
  status('repair', 'WORKING'),
  status('tests', 'WORKING'),
  status('ready', 'READY'),
  status('unrepaired', 'READY'),
  status('delivered', 'DELIVERED'),
  status('cancelled', 'CANCELLED'),
]

test.each([
  ['received', 'diagnosis'],
  ['diagnosis', 'approval'],
  ['approval', 'repair'],
  ['repair', 'tests'],
  ['tests', 'ready'],
  ['ready', 'delivered'],
  ['unrepaired', 'delivered'],
  ['delivered', undefined],
  ['cancelled', undefined],
])('S1-19 after "%s" the page proposes "%s"', (present, next) => {
  expect(suggestStatus(statuses, statuses.find(({ id }) => id === present)!)?.id).toBe(next)
})

test('S1-19 after a status that was retired the page proposes none', () => {
  expect(suggestStatus(statuses, { id: 'gone', category: 'WAITING' })).toBeUndefined()
})

test('S1-19 what is ready goes out of the door wherever the company put that', () => {
  expect(suggestStatus([status('delivered', 'DELIVERED'), status('ready', 'READY')], { id: 'ready', category: 'READY' })?.id).toBe('delivered')
})
