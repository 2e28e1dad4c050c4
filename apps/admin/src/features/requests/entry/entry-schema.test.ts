import { describe, expect, it } from 'vitest'
import { EntryForm, type EntryInput, fieldOf, readStart, relevant, requestOf } from './entry-schema.ts'

const id = (last: number) => `018f0000-0000-7000-8000-00000000000${last}`
const filled: EntryInput = {
  association: 'OWNER',
  customerId: id(1),
  unitId: id(2),
  unitSaid: 'OWNER',
  contact: { name: 'Marcela Ibáñez', email: '', phone: null },
  projectId: id(3),
  language: 'es',
  description: 'Pide el plano.',
  typeId: id(4),
  categoryId: id(5),
  channelId: id(6),
  areaId: id(7),
  responsibleId: id(8),
  startOn: '2026-11-22',
  dueAt: '2026-11-25T21:00:00.000Z',
  byHand: false,
  notify: true,
}
const missing = (values: Partial<EntryInput>) =>
  EntryForm.safeParse({ ...filled, contact: { name: '', email: null, phone: null }, ...values }).error?.issues.map(({ path }) => path.join('.')) ?? []

describe('the entry of a request', () => {
  it('S2-08 S2-11 each association needs its own, and no other', () => {
    expect(missing({})).toEqual([])
    expect(missing({ customerId: null })).toEqual(['customerId'])
    expect(missing({ association: 'TENANT', customerId: null, unitId: null })).toEqual(['customerId'])
    expect(missing({ association: 'UNIT', customerId: null })).toEqual([])
    expect(missing({ association: 'UNIT', unitId: null })).toEqual(['unitId'])
    expect(missing({ association: 'OTHER', customerId: null, unitId: null })).toEqual(['contact.name'])
    const halfTyped = { ...filled, contact: { name: '', email: 'm@', phone: null } }
    expect(EntryForm.safeParse(halfTyped).success).toBe(false)
    expect(EntryForm.safeParse(relevant(halfTyped)).success).toBe(true)
  })

  it('S2-08 all nine are asked for', () => {
    const empty = {
      customerId: null,
      description: '',
      typeId: '',
      categoryId: '',
      channelId: '',
      areaId: '',
      responsibleId: '',
      startOn: '',
      dueAt: '',
    }
    expect([...new Set(missing(empty))].toSorted()).toEqual(Object.keys(empty).toSorted())
  })

  it('S2-11 S2-14 what goes to the server is of the chosen association alone', () => {
    const send = (values: Partial<EntryInput>) =>
      requestOf(EntryForm.parse({ ...filled, contact: { name: 'Marcela Ibáñez', email: 'm@correo.cl', phone: null }, ...values }), []).about
    expect(send({})).toEqual({ association: 'OWNER', customerId: id(1), unitId: id(2) })
    expect(send({ association: 'TENANT', unitId: null })).toEqual({ association: 'TENANT', customerId: id(1), unitId: null })
    expect(send({ association: 'UNIT' })).toEqual({ association: 'UNIT', unitId: id(2) })
    expect(send({ association: 'OTHER' })).toEqual({
      association: 'OTHER',
      contact: { name: 'Marcela Ibáñez', email: 'm@correo.cl', phone: null },
      projectId: id(3),
      language: 'es',
    })
  })

  it('S2-07 opens for whom and what the address says', () => {
    const read = (query: string) => readStart(new URLSearchParams(query))
    expect(read('')).toEqual({ association: 'OWNER', customerId: null, unitId: null })
    expect(read(`unitId=${id(2)}`)).toEqual({ association: 'UNIT', customerId: null, unitId: id(2) })
    expect(read(`customerId=${id(1)}&unitId=${id(2)}&association=TENANT`)).toEqual({ association: 'TENANT', customerId: id(1), unitId: id(2) })
    expect(read('customerId=nobody&association=KING')).toEqual({ association: 'OWNER', customerId: null, unitId: null })
  })

  it('S2-08 what the server finds wrong stands at its field', () => {
    expect(fieldOf('body.dueAt', 'OWNER')).toBe('dueAt')
    expect(fieldOf('body.about.unitId', 'OWNER')).toBe('unitId')
    expect(fieldOf('body.about.contact.phone', 'OTHER')).toBe('contact.phone')
    expect(fieldOf('body.about', 'UNIT')).toBe('unitId')
    expect(fieldOf('body.attachmentIds.0', 'UNIT')).toBeUndefined()
  })
})
