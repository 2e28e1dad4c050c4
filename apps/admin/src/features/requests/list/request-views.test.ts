import { describe, expect, it, test } from 'vitest'
import { asked, filterOf, intoView, narrowsView, requestViews, viewOf, widened } from './request-views.ts'

const me = '01a00000-0000-7000-8000-000000000001'
const other = '01a00000-0000-7000-8000-000000000002'

describe('S2-33 the views of the tray', () => {
  it('those in course are the new ones and those in progress', () => {
    expect(filterOf('current', me)).toEqual({ state: ['NEW', 'IN_PROGRESS'] })
  })

  it.each(requestViews)('%s is found again from its own filter, and is not narrowed', (view) => {
    expect(viewOf(filterOf(view, me), me)).toBe(view)
    expect(narrowsView(filterOf(view, me), me)).toBe(false)
  })

  test.each([
    ['what a colleague has among those in course narrows these', { ...filterOf('current', me), responsibleId: [other] }, 'current', true],
    ['the new ones alone are a part of those in course', { state: ['NEW' as const] }, 'current', true],
    ['the late ones among one’s own stay one’s own', { ...filterOf('mine', me), overdue: true }, 'mine', true],
    ['those on time are a part of all', { overdue: false }, 'all', true],
    ['the requests of a customer are all of them', { customerId: other }, 'all', true],
    ['finished ones are a part of all', { state: ['FAILED' as const] }, 'all', true],
    ['states in another order are the same', { state: ['IN_PROGRESS' as const, 'NEW' as const] }, 'current', false],
    ['nothing at all is all', {}, 'all', false],
    ['words narrow', { ...filterOf('waiting', me), q: 'rojas' }, 'waiting', true],
    ['an empty list of types does not', { ...filterOf('waiting', me), typeId: [] }, 'waiting', false],
  ])('%s', (_, filter, view, narrowed) => {
    expect(viewOf(filter, me)).toBe(view)
    expect(narrowsView(filter, me)).toBe(narrowed)
  })

  it('another view keeps area and words, and drops what belonged to the one before', () => {
    const before = { ...filterOf('mine', me), q: 'rojas', areaId: [other], sort: 'dueAt' as const }
    expect(intoView(before, 'overdue', me)).toEqual({ overdue: true, q: 'rojas', areaId: [other], sort: 'dueAt' })
    expect(widened(before, me)).toEqual({ ...filterOf('mine', me), sort: 'dueAt' })
  })

  it('among all, the newest come first, unless one chose another order', () => {
    const current = { ...filterOf('current', me), sort: 'dueAt' as const }
    const all = intoView(current, 'all', me)
    expect(all.sort).toBe('-number')
    expect(intoView(all, 'current', me).sort).toBe('dueAt')
    expect(intoView({ ...current, sort: '-updatedAt' as const }, 'all', me).sort).toBe('-updatedAt')
  })

  it('all states at once are not asked for', () => {
    expect(asked(filterOf('all', me))).toEqual({})
    expect(asked({ state: ['NEW' as const] })).toEqual({ state: ['NEW'] })
  })
})
