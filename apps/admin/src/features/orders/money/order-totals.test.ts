import type { Order } from '@amparo/contracts/staff/orders'
import { describe, expect, it } from 'vitest'
import { beyondApproval, withAmounts } from './order-totals.ts'

function order(money: Partial<Order['money']>, category: Order['status']['category'] = 'WORKING'): Pick<Order, 'price' | 'money' | 'status'> {
  const whole = {
    currency: 'CLP',
    price: 40_000,
    parts: 20_000,
    discount: 0,
    tax: 0,
    taxMode: 'NONE',
    taxBasisPoints: 0,
    total: 60_000,
    kept: 0,
    paid: 10_000,
    balance: 50_000,
    approved: null,
    ...money,
  } as const
  return { price: { amount: 40_000, currency: 'CLP' }, money: whole, status: { category } as Order['status'] }
}

describe('S1-18 what an order comes to while a change of its price is on its way', () => {
  it('is the service and the parts, less the discount, with the tax on top', () => {
    const { money } = withAmounts(order({ taxMode: 'ADDED', taxBasisPoints: 1900 }), { discount: 10_000 })
    expect(money).toMatchObject({ tax: 9_500, total: 59_500, balance: 49_500 })
  })

  it('is without a price only the parts', () => {
    expect(withAmounts(order({}), { price: null })).toMatchObject({ price: null, money: { price: null, total: 20_000, balance: 10_000 } })
  })

  it('is of a cancelled order what the company keeps', () => {
    expect(withAmounts(order({}, 'CANCELLED'), { kept: 4_000 }).money).toMatchObject({ total: 4_000, balance: -6_000 })
  })

  it('says no balance to whom payments are not shown', () => {
    expect(withAmounts(order({ paid: null, balance: null }), { price: 50_000 }).money).toMatchObject({ total: 70_000, balance: null })
  })
})

describe('B-07 what goes beyond what the customer approved', () => {
  it.each([
    ['nothing was approved', order({}), 0],
    ['as much was approved', order({ approved: 60_000 }), 0],
    ['less was approved', order({ approved: 45_000 }), 15_000],
    ['it was delivered', order({ approved: 45_000 }, 'DELIVERED'), 0],
    ['it was cancelled', order({ approved: 45_000 }, 'CANCELLED'), 0],
  ])('%s', (_, given, beyond) => {
    expect(beyondApproval(given)).toBe(beyond)
  })
})
