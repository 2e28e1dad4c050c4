import { describe, expect, it, test } from 'vitest'
import { asked, filterOf, intoView, narrowsView, orderViews, viewOf } from './order-views.ts'

const me = '01a00000-0000-7000-8000-000000000001'
const other = '01a00000-0000-7000-8000-000000000002'

describe('S1-40 the views of the list of orders', () => {
  it.each(orderViews)('%s is found again from its own filter, and is not narrowed', (view) => {
    expect(viewOf(filterOf(view, me), me)).toBe(view)
    expect(narrowsView(filterOf(view, me), me)).toBe(false)
  })

  test.each([
    ['what one has oneself among those in hand is no view of its own', { ...filterOf('current', me), technicianId: [me] }, 'current', true],
    ['the late ones among one’s own stay one’s own', { ...filterOf('mine', me), overdue: true }, 'mine', true],
    ['the orders of a customer are all of them', { customerId: other }, 'all', true],
    ['one stage alone is a part of all', { category: ['NEW' as const] }, 'all', true],
    ['categories in another order are the same', { category: ['WORKING' as const, 'NEW' as const] }, 'current', false],
    ['nothing at all is all', {}, 'all', false],
    ['words narrow', { ...filterOf('ready', me), q: 'rojas' }, 'ready', true],
    ['an empty list of statuses does not', { ...filterOf('ready', me), statusId: [] }, 'ready', false],
  ])('%s', (_, filter, view, narrowed) => {
    expect(viewOf(filter, me)).toBe(view)
    expect(narrowsView(filter, me)).toBe(narrowed)
  })

  it('another view keeps place and words, and drops what belonged to the one before', () => {
    const before = { ...filterOf('mine', me), q: 'rojas', locationId: [other], statusId: [other], sort: 'promisedAt' }
    expect(intoView(before, 'ready', me)).toEqual({ category: ['READY'], q: 'rojas', locationId: [other], sort: 'promisedAt' })
  })

  it('all categories at once are not asked for', () => {
    expect(asked(filterOf('all', me))).toEqual({})
    expect(asked({ category: ['READY'] })).toEqual({ category: ['READY'] })
  })
})
