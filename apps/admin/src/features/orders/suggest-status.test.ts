import type { OrderStatus, StatusCategory } from '@amparo/contracts/staff/settings'
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
  ['diagnosis', 'repair'],
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

test('S1-19 a status that was retired still leads on', () => {
  expect(suggestStatus(statuses, { id: 'gone', category: 'WAITING' })?.id).toBe('diagnosis')
})
