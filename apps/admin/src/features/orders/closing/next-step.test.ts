import type { Order } from '@amparo/contracts/staff/orders'
import { describe, expect, it } from 'vitest'
import { stepsLeft } from './next-step.ts'

type Given = { category: Order['status']['category']; balance?: number | null; delivery?: boolean; may?: string[]; closed?: boolean }

const order = ({ category, balance = 0, delivery = false, may = ['sign', 'charge', 'close'], closed = false }: Given) =>
  ({
    status: { category },
    signed: { intake: true, delivery },
    money: { balance },
    can: { sign: may.includes('sign'), charge: may.includes('charge'), close: may.includes('close') },
    closedAt: closed ? '2026-11-22T12:00:00Z' : null,
  }) as Parameters<typeof stepsLeft>[0]

describe('S1-21 from the delivery to the closing', () => {
  it.each<[string, Given, string[]]>([
    ['while it is being repaired there is none', { category: 'WORKING', balance: 10 }, []],
    ['delivered and owed: signed, then paid', { category: 'DELIVERED', balance: 10 }, ['sign', 'charge']],
    ['signed and owed: paid', { category: 'DELIVERED', balance: 10, delivery: true }, ['charge']],
    ['paid, not signed: signed or closed as it is', { category: 'DELIVERED' }, ['sign', 'close']],
    ['signed and paid: closed', { category: 'DELIVERED', delivery: true }, ['close']],
    ['paid too much: given back', { category: 'DELIVERED', balance: -5, delivery: true }, ['refund']],
    ['cancelled: nothing to sign', { category: 'CANCELLED', balance: -5 }, ['refund']],
    ['cancelled and settled: closed', { category: 'CANCELLED' }, ['close']],
    ['closed: nothing', { category: 'DELIVERED', closed: true }, []],
    ['whoever may do none of it is offered none', { category: 'DELIVERED', balance: 10, may: [] }, []],
    ['whoever sees no payments may still try to close', { category: 'DELIVERED', balance: null, delivery: true }, ['close']],
  ])('%s', (_, given, steps) => {
    expect(stepsLeft(order(given))).toEqual(steps)
  })
})
