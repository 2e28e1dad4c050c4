import { customers, devices } from '@amparo/contracts/staff/customers'
import { orders } from '@amparo/contracts/staff/orders'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { makeCompany, makeCustomer } from '../../../test/make/company.ts'
import { makeOrder } from '../../../test/make/order.ts'

const api = await openApi()

const toldOf = async (customerId: string) =>
  (
    await api.services.database.prisma.activity.findMany({ where: { customerId }, orderBy: { id: 'asc' }, select: { kind: true, data: true } })
  ).filter(({ kind }) => kind.startsWith('device.'))

describe('devices', () => {
  it("S1-16 a device is added, changed, retired and brought back, and its customer's history tells it", async () => {
    const company = await makeCompany(api)
    const operator = await company.user('operator')
    const customer = await makeCustomer(operator)
    const made = await operator.ok(devices.create, {
      body: { customerId: customer.id, kind: 'Horno', brand: 'Teka', model: 'HLB 840', serial: 'T-1' },
    })
    expect(made).toMatchObject({ customer: { id: customer.id, displayName: 'Carla Muñoz Soto' }, orderCount: 0, version: 1, can: { edit: true } })
    const edited = await operator.ok(devices.edit, { params: { id: made.id }, body: { serial: 'T-2' }, version: 1 })
    expect(edited).toMatchObject({ serial: 'T-2', brand: 'Teka', version: 2 })
    await makeOrder(operator, company, { customer: { id: customer.id }, device: { id: made.id } })
    const retired = await operator.ok(devices.retire, { params: { id: made.id } })
    expect(retired).toMatchObject({ orderCount: 1, can: { edit: false } })
    await operator.refused(devices.edit, { params: { id: made.id }, body: { serial: 'T-3' }, version: retired.version }, 'forbidden')
    await operator.refused(
      orders.create,
      { body: { customer: { id: customer.id }, device: { id: made.id }, locationId: company.locationId, reason: 'x' } },
      'reference_not_found',
    )
    expect((await operator.ok(devices.list, { query: { customerId: customer.id } })).data).toEqual([])
    expect((await operator.ok(devices.list, { query: { customerId: customer.id, retired: true } })).data).toHaveLength(1)
    await operator.ok(devices.restore, { params: { id: made.id } })
    await operator.ok(devices.restore, { params: { id: made.id } })
    expect(await toldOf(customer.id)).toEqual([
      { kind: 'device.created', data: { deviceId: made.id, label: 'Horno Teka HLB 840' } },
      { kind: 'device.edited', data: { deviceId: made.id, changes: [{ field: 'serial', from: 'T-1', to: 'T-2' }] } },
      { kind: 'device.retired', data: { deviceId: made.id, label: 'Horno Teka HLB 840' } },
      { kind: 'device.restored', data: { deviceId: made.id, label: 'Horno Teka HLB 840' } },
    ])
  })

  it('a device that changes hands is told to both, and past orders stay with who brought it', async () => {
    const company = await makeCompany(api)
    const operator = await company.user('operator')
    const [first, second] = [await makeCustomer(operator, { name: 'Ana' }), await makeCustomer(operator, { name: 'Beto' })]
    const order = await makeOrder(operator, company, { customer: { id: first.id } })
    const id = order.device!.id
    const moved = await operator.ok(devices.edit, { params: { id }, body: { customerId: second.id }, version: 1 })
    expect(moved.customer.id).toBe(second.id)
    const change = { kind: 'device.edited', data: { deviceId: id, changes: [{ field: 'customer', from: 'Ana Muñoz Soto', to: 'Beto Muñoz Soto' }] } }
    expect((await toldOf(first.id)).at(-1)).toEqual(change)
    expect(await toldOf(second.id)).toEqual([change])
    const after = await operator.ok(orders.get, { params: { id: order.id } })
    expect(after.customer.id).toBe(first.id)
    // What is not touched is not looked at: the order can still be changed.
    await operator.ok(orders.edit, { params: { id: order.id }, body: { reason: 'x' }, version: 1 })
  })

  it("S1-39 of a device that was somebody else's, a seller is told of no orders but those of own customers", async () => {
    const company = await makeCompany(api)
    const [operator, seller] = [await company.user('operator'), await company.user('seller')]
    const [own, foreign] = [await makeCustomer(seller), await makeCustomer(operator)]
    const order = await makeOrder(operator, company, { customer: { id: foreign.id } })
    const at = { params: { id: order.device!.id } }
    await operator.ok(devices.edit, { ...at, body: { customerId: own.id }, version: 1 })
    expect((await seller.ok(devices.get, at)).orderCount).toBe(0)
    expect((await operator.ok(devices.get, at)).orderCount).toBe(1)
    await makeOrder(operator, company, { customer: { id: own.id }, device: { id: order.device!.id } })
    expect((await seller.ok(devices.list, { query: {} })).data.map(({ orderCount }) => orderCount)).toEqual([1])
    expect((await operator.ok(devices.get, at)).orderCount).toBe(2)
  })

  it("S1-39 a seller sees, finds and changes devices of own customers only, and nobody another company's", async () => {
    const [company, other] = [await makeCompany(api), await makeCompany(api)]
    const [seller, operator, stranger] = [await company.user('seller'), await company.user('operator'), await other.user('master')]
    const [own, foreign] = [await makeCustomer(seller), await makeCustomer(operator)]
    const mine = await seller.ok(devices.create, { body: { customerId: own.id, brand: 'LG' } })
    const theirs = await operator.ok(devices.create, { body: { customerId: foreign.id, brand: 'LG' } })
    expect((await seller.ok(devices.list, { query: { q: 'lg' } })).data.map(({ id }) => id)).toEqual([mine.id])
    expect((await seller.ok(devices.list, { query: { customerId: foreign.id } })).data).toEqual([])
    for (const user of [seller, stranger]) {
      await user.refused(devices.get, { params: { id: theirs.id } }, 'not_found')
      await user.refused(devices.edit, { params: { id: theirs.id }, body: { brand: 'x' }, version: 1 }, 'not_found')
      await user.refused(devices.retire, { params: { id: theirs.id } }, 'not_found')
      await user.refused(devices.create, { body: { customerId: foreign.id, brand: 'LG' } }, 'reference_not_found')
    }
    await seller.refused(devices.edit, { params: { id: mine.id }, body: { customerId: foreign.id }, version: 1 }, 'reference_not_found')
    const technician = await company.user('technician')
    await technician.refused(devices.create, { body: { customerId: foreign.id, brand: 'LG' } }, 'forbidden')
    expect((await technician.ok(devices.get, { params: { id: theirs.id } })).can.edit).toBe(false)
  })

  it('pages, searches in any order, and refuses what says nothing or too much', async () => {
    const operator = await (await makeCompany(api)).user('operator')
    const { id: customerId } = await makeCustomer(operator)
    for (let n = 0; n < 5; n++) await operator.ok(devices.create, { body: { customerId, kind: 'Tablet', model: `M-${n}` } })
    const first = await operator.ok(devices.list, { query: { limit: 2 } })
    const second = await operator.ok(devices.list, { query: { limit: 3, cursor: first.nextCursor! } })
    expect([...first.data, ...second.data].map(({ model }) => model)).toEqual(['M-4', 'M-3', 'M-2', 'M-1', 'M-0'])
    expect(second.nextCursor).toBeNull()
    expect((await operator.ok(devices.list, { query: { q: 'm3 TABLET' } })).data.map(({ model }) => model)).toEqual(['M-3'])
    expect((await operator.refused(devices.create, { body: { customerId } }, 'invalid_input')).fields).toEqual([
      { path: 'body.kind', code: 'required' },
    ])
    await operator.refused(devices.create, { body: { customerId, serial: 'x'.repeat(61) } }, 'invalid_input')
    await operator.refused(devices.edit, { params: { id: first.data[0]!.id }, body: { kind: '', model: '' }, version: 1 }, 'invalid_input')
  })

  it('B-18 of twenty edits at once of one version, one is kept', async () => {
    const operator = await (await makeCompany(api)).user('operator')
    const { id: customerId } = await makeCustomer(operator)
    const { id } = await operator.ok(devices.create, { body: { customerId, brand: 'LG' } })
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => operator.call(devices.edit, { params: { id }, body: { serial: `S${n}` }, version: 1 })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect((await operator.refused(devices.edit, { params: { id }, body: { serial: 'x' }, version: 1 }, 'version_stale')).data).toMatchObject({
      current: { version: 2 },
    })
    await operator.ok(customers.get, { params: { id: customerId } })
  })
})
