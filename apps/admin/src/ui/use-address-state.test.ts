import { CustomerQuery } from '@amparo/contracts/staff/customers'
import { OrderQuery } from '@amparo/contracts/staff/order-filter'
import { describe, expect, it } from 'vitest'
import { readAddress, writeAddress } from './use-address-state.ts'

const read = (address: string) => readAddress(OrderQuery, new URLSearchParams(address))
const seller = '0198c1a2-7b3c-7def-8a12-0123456789ab'

describe('the state of a list in its address', () => {
  it('fills in the defaults', () => {
    expect(read('')).toEqual({ sort: '-number', retired: false })
  })

  it('reads lists, flags and words', () => {
    expect(read(`category=NEW,READY&overdue=true&q=rojas&technicianId=none`)).toEqual({
      category: ['NEW', 'READY'],
      overdue: true,
      q: 'rojas',
      technicianId: ['none'],
      sort: '-number',
      retired: false,
    })
  })

  it('drops what is not valid, and only that', () => {
    expect(read('category=NOPE&sort=colour&statusId=1&q=ana&foo=bar&cursor=abc')).toEqual({ q: 'ana', sort: '-number', retired: false })
  })

  it('leaves out what equals its default', () => {
    expect(writeAddress(CustomerQuery, { sort: '-createdAt', retired: false })).toBe('')
    expect(writeAddress(CustomerQuery, { sort: 'name', sellerId: seller, q: '' })).toBe(`?sort=name&sellerId=${seller}`)
  })

  it('reads back what it wrote', () => {
    const state = { category: ['NEW' as const], q: 'Peñalolén 5', sort: 'promisedAt' as const, retired: true }
    expect(readAddress(OrderQuery, new URLSearchParams(writeAddress(OrderQuery, state)))).toEqual(state)
  })
})
