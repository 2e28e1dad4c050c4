import { customers, devices } from '@amparo/contracts/staff/customers'
import { orders } from '@amparo/contracts/staff/orders'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { makeCompany, makeCustomer } from '../../../test/make/company.ts'
import { makeOrder } from '../../../test/make/order.ts'

const api = await openApi({ PUBLIC_URL: 'https://servicio.example' })

const lastActivities = async (orderId: string, count: number) =>
  (
    await api.services.database.prisma.activity.findMany({
      where: { orderId },
      orderBy: { id: 'desc' },
      take: count,
      select: { kind: true, data: true },
    })
  ).reverse()

async function intake() {
  const company = await makeCompany(api)
  const operator = await company.user('operator')
  return { company, operator, order: await makeOrder(operator, company, { price: 12_990 }) }
}

describe('changing an order', () => {
  it('S1-14 S1-18 the history says what changed, in names, money and dates that people read', async () => {
    const { operator, order } = await intake()
    const other = await makeCustomer(operator, { name: 'Bruno', surname: 'Lagos' })
    const edited = await operator.ok(orders.edit, {
      params: { id: order.id },
      body: { customerId: other.id, deviceId: null, reason: 'No carga', price: 45_000, promisedAt: '2026-12-01T18:00:00-03:00' },
      version: 1,
    })
    expect(edited).toMatchObject({
      version: 2,
      customer: { displayName: 'Bruno Lagos' },
      device: null,
      reason: 'No carga',
      price: { amount: 45_000 },
    })
    const [{ data } = { data: null }] = await lastActivities(order.id, 1)
    expect(data).toEqual({
      changes: [
        { field: 'customer', from: 'Carla Muñoz Soto', to: 'Bruno Lagos' },
        { field: 'device', from: 'Celular Samsung Galaxy S22', to: null },
        { field: 'reason', from: 'No enciende desde ayer', to: 'No carga' },
        { field: 'price', from: { amount: 12_990, currency: 'CLP' }, to: { amount: 45_000, currency: 'CLP' } },
        { field: 'promisedAt', from: null, to: '01-12-2026, 18:00' },
      ],
    })
    expect((await operator.ok(orders.list, { query: { q: 'lagos' } })).data.map(({ id }) => id)).toEqual([order.id])
    expect((await operator.ok(orders.list, { query: { q: 'galaxy' } })).data).toEqual([])
  })

  it('S1-14 what stays the same is no change, and tells nothing', async () => {
    const { operator, order } = await intake()
    const same = await operator.ok(orders.edit, {
      params: { id: order.id },
      body: { customerId: order.customer.id.toUpperCase(), reason: order.reason, price: 12_990, technicianId: null },
      version: 1,
    })
    expect(same.version).toBe(1)
    expect(await lastActivities(order.id, 9)).toHaveLength(1)
  })

  it("S1-14 a device must be of the order's customer, and nothing of another company can be named", async () => {
    const { company, operator, order } = await intake()
    const elsewhere = await makeCompany(api)
    const stranger = await elsewhere.user('operator')
    const foreign = await makeOrder(stranger, elsewhere)
    const other = await makeCustomer(operator)
    const device = await operator.ok(devices.create, { body: { customerId: other.id, kind: 'Horno' } })
    const edit = (body: object) => ({ params: { id: order.id }, body, version: 1 })
    await operator.refused(orders.edit, edit({ deviceId: device.id }), 'device_of_another_customer')
    await operator.refused(orders.edit, edit({ customerId: other.id }), 'device_of_another_customer')
    for (const body of [
      { customerId: foreign.customer.id },
      { deviceId: foreign.device!.id },
      { locationId: elsewhere.locationId },
      { technicianId: stranger.id },
    ])
      await operator.refused(orders.edit, edit(body), 'reference_not_found')
    for (const body of [{ price: -1 }, { reason: '' }, { condition: 'x'.repeat(2_001) }, { number: 7 }, { promisedAt: '2201-01-01T00:00:00Z' }])
      await operator.refused(orders.edit, edit(body), 'invalid_input')
    await stranger.refused(orders.edit, edit({ reason: 'x' }), 'not_found')
    await stranger.refused(orders.get, { params: { id: order.id } }, 'not_found')
    expect((await operator.ok(orders.edit, edit({ customerId: other.id, deviceId: device.id }))).device!.id).toBe(device.id)
    expect(company.organization.id).not.toBe(elsewhere.organization.id)
  })

  it('B-18 of a hundred edits at once of one version, one is kept', async () => {
    const { operator, order } = await intake()
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, n) => operator.call(orders.edit, { params: { id: order.id }, body: { reason: `motivo ${n}` }, version: 1 })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const stale = await operator.refused(orders.edit, { params: { id: order.id }, body: { reason: 'tarde' }, version: 1 }, 'version_stale')
    expect(stale.data).toMatchObject({ current: { version: 2, id: order.id } })
  })

  it('S1-17 an order is assigned and unassigned, and the history names both', async () => {
    const { company, operator, order } = await intake()
    const [luis, ana] = [await company.user('technician', 'Luis Paredes'), await company.user('technician', 'Ana Díaz')]
    await operator.ok(orders.edit, { params: { id: order.id }, body: { technicianId: luis.id }, version: 1 })
    await operator.ok(orders.edit, { params: { id: order.id }, body: { technicianId: ana.id, reason: 'Otra cosa' }, version: 2 })
    await operator.ok(orders.edit, { params: { id: order.id }, body: { technicianId: null }, version: 3 })
    expect(await lastActivities(order.id, 4)).toEqual([
      { kind: 'order.assigned', data: { from: null, to: 'Luis Paredes' } },
      { kind: 'order.edited', data: { changes: [{ field: 'reason', from: 'No enciende desde ayer', to: 'Otra cosa' }] } },
      { kind: 'order.assigned', data: { from: 'Luis Paredes', to: 'Ana Díaz' } },
      { kind: 'order.assigned', data: { from: 'Ana Díaz', to: null } },
    ])
  })

  it('S1-17 one who left gets no orders, and keeps those they have', async () => {
    const { company, operator, order } = await intake()
    const luis = await company.user('technician', 'Luis Paredes')
    await operator.ok(orders.edit, { params: { id: order.id }, body: { technicianId: luis.id }, version: 1 })
    await api.services.database.prisma.user.updateMany({ where: { id: luis.id }, data: { deactivatedAt: api.clock.now } })
    expect((await operator.ok(orders.edit, { params: { id: order.id }, body: { reason: 'x' }, version: 2 })).technician?.name).toBe('Luis Paredes')
    const second = await makeOrder(operator, company, { device: null })
    await operator.refused(orders.edit, { params: { id: second.id }, body: { technicianId: luis.id }, version: 1 }, 'reference_not_found')
  })

  it('S1-35 a technician changes what is assigned to them, and sees the rest', async () => {
    const { company, operator, order } = await intake()
    const luis = await company.user('technician')
    const edit = (version: number, body: object = { reason: 'x' }) => ({ params: { id: order.id }, body, version })
    expect((await luis.ok(orders.get, { params: { id: order.id } })).can).toMatchObject({ edit: false, assign: false, update: false, retire: false })
    await luis.refused(orders.edit, edit(1), 'forbidden')
    await luis.refused(orders.edit, edit(1, { technicianId: luis.id }), 'forbidden')
    await luis.refused(orders.replaceTrackingLink, { params: { id: order.id } }, 'forbidden')
    await operator.ok(orders.edit, edit(1, { technicianId: luis.id }))
    expect((await luis.ok(orders.edit, edit(2))).can).toMatchObject({ edit: true, assign: false, update: true, retire: false })
    // Giving it away, or to nobody, is not theirs to decide.
    await luis.refused(orders.edit, edit(3, { technicianId: null }), 'forbidden')
    await luis.refused(orders.retire, { params: { id: order.id }, body: { reason: 'x' } }, 'forbidden')
    await luis.refused(orders.create, { body: { customer: { id: order.customer.id }, locationId: company.locationId, reason: 'x' } }, 'forbidden')
  })

  it('S1-15 a retired order leaves the lists, keeps its history, and changes only by being brought back', async () => {
    const { company, operator, order } = await intake()
    const administrator = await company.user('administrator')
    await operator.refused(orders.retire, { params: { id: order.id }, body: { reason: 'Duplicada' } }, 'forbidden')
    await administrator.refused(orders.retire, { params: { id: order.id }, body: { reason: ' ' } }, 'invalid_input')
    const retired = await administrator.ok(orders.retire, { params: { id: order.id }, body: { reason: 'Duplicada' } })
    expect(retired.retiredAt).not.toBeNull()
    expect(retired.can).toMatchObject({ edit: false, assign: false, update: false, retire: true })

    expect((await operator.ok(orders.list, { query: {} })).data).toEqual([])
    expect((await operator.ok(orders.list, { query: { retired: true } })).data.map(({ id }) => id)).toEqual([order.id])
    expect((await operator.ok(orders.counts, { query: {} })).open).toBe(0)
    await operator.refused(orders.edit, { params: { id: order.id }, body: { reason: 'x' }, version: 2 }, 'order_retired')
    await operator.refused(orders.replaceTrackingLink, { params: { id: order.id } }, 'order_retired')
    await administrator.refused(orders.retire, { params: { id: order.id }, body: { reason: 'otra vez' } }, 'order_retired')

    expect((await administrator.ok(orders.restore, { params: { id: order.id } })).can.edit).toBe(true)
    await administrator.ok(orders.restore, { params: { id: order.id } })
    expect(await lastActivities(order.id, 9)).toMatchObject([
      { kind: 'order.created' },
      { kind: 'order.retired', data: { reason: 'Duplicada' } },
      { kind: 'order.restored' },
    ])
  })

  it('B-03 a replaced link is another one of 128 bits, and the QR carries it', async () => {
    const { company, operator, order } = await intake()
    const before = order.trackingUrl
    expect(before).toMatch(new RegExp(`^https://servicio\\.example/${company.organization.slug}/o/[\\w-]{22}$`))
    const qr = await operator.call(orders.qr, { params: { id: order.id } })
    expect(qr.headers['content-type']).toContain('image/svg+xml')
    expect(String(qr.body)).toMatch(/^<svg.*<\/svg>\s*$/s)

    const replaced = await operator.ok(orders.replaceTrackingLink, { params: { id: order.id } })
    expect(replaced.trackingUrl).not.toBe(before)
    expect((await operator.call(orders.qr, { params: { id: order.id } })).body).not.toBe(qr.body)
    expect(await lastActivities(order.id, 1)).toEqual([{ kind: 'order.tracking_link_replaced', data: {} }])
  })

  it('S1-22 one look shows everything, without what its seller may not see', async () => {
    const company = await makeCompany(api)
    const [seller, operator] = [await company.user('seller'), await company.user('operator')]
    const own = await makeCustomer(seller, { name: 'Propio' })
    const foreign = await makeCustomer(operator, { name: 'Ajeno' })
    const device = await operator.ok(devices.create, { body: { customerId: foreign.id, brand: 'LG', serial: 'SN-1' } })
    const past = await makeOrder(operator, company, { customer: { id: foreign.id }, device: { id: device.id }, reason: 'Antes, de otro dueño' })
    await operator.ok(devices.edit, { params: { id: device.id }, body: { customerId: own.id }, version: 1 })
    const now = await makeOrder(operator, company, { customer: { id: own.id }, device: { id: device.id } })
    expect((await operator.ok(orders.get, { params: { id: now.id } })).earlierOrders.map(({ id }) => id)).toEqual([past.id])
    expect((await seller.ok(orders.get, { params: { id: now.id } })).earlierOrders).toEqual([])
    await operator.ok(customers.get, { params: { id: own.id } })
  })
})
