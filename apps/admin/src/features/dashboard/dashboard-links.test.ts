import { expect, test } from 'vitest'
import { linksOf } from './dashboard-links.ts'

const links = linksOf({ today: '2026-03-02', locationId: 'l1' })

test('S1-40 each figure of the home page leads to the orders it counted', () => {
  expect(links.promisedToday).toBe(
    '/orders?category=NEW%2CWORKING%2CWAITING&promisedFrom=2026-03-02&promisedTo=2026-03-02&sort=promisedAt&locationId=l1',
  )
  expect(links.uncollected(3)).toBe('/orders?category=READY&statusBefore=2026-02-27&locationId=l1')
  expect(links.unclosed).toBe('/orders?category=DELIVERED&closed=false&locationId=l1')
  expect(linksOf({ today: '2026-03-02' }).unassigned).toBe('/orders?category=NEW%2CWORKING%2CWAITING%2CREADY&technicianId=none')
})

test('the ages of a stage follow one upon another, the last one without end', () => {
  expect([0, 1, 4].map((step) => links.age('NEW', step))).toEqual([
    '/orders?category=NEW&statusFrom=2026-03-01&locationId=l1',
    '/orders?category=NEW&statusFrom=2026-02-27&statusBefore=2026-03-01&locationId=l1',
    '/orders?category=NEW&statusBefore=2026-02-16&locationId=l1',
  ])
})
