import type { AddressInfo } from 'node:net'
import { me } from '@amparo/contracts/staff/auth'
import { customers, devices } from '@amparo/contracts/staff/customers'
import { desk, type LiveEvent } from '@amparo/contracts/staff/desk'
import { orderUpdates } from '@amparo/contracts/staff/order-updates'
import { orders } from '@amparo/contracts/staff/orders'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { makeCompany, makeCustomer } from '../../../test/make/company.ts'
import { makeOrder } from '../../../test/make/order.ts'

const api = await openApi()
await api.app.listen({ port: 0, host: '127.0.0.1' })
const { port } = api.app.server.address() as AddressInfo

const open: AbortController[] = []
afterEach(() => {
  for (const stream of open.splice(0)) stream.abort()
})

/** What a browser would hear, through a socket. `ended` is called when the server has said its last. */
async function listen(user: { token: string }, ended: () => void = () => undefined): Promise<LiveEvent[]> {
  const stream = new AbortController()
  open.push(stream)
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/live`, { headers: { authorization: `Bearer ${user.token}` }, signal: stream.signal })
  expect(response.status).toBe(200)
  const events: LiveEvent[] = []
  const read = async () => {
    let text = ''
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      const messages = (text + chunk).split('\n\n')
      text = messages.pop()!
      for (const message of messages) {
        const data = /^event: activity\ndata: (.*)$/.exec(message)?.[1]
        if (data) events.push(JSON.parse(data) as LiveEvent)
      }
    }
  }
  read().then(ended, () => undefined)
  return events
}

describe('the live stream', () => {
  it("B-14 what a colleague does arrives, of one's own company alone", async () => {
    const [company, other] = [await makeCompany(api), await makeCompany(api)]
    const [operator, colleague, stranger] = [await company.user('operator'), await company.user('technician'), await other.user('master')]
    const [heard, elsewhere] = [await listen(colleague), await listen(stranger)]
    const order = await makeOrder(operator, company, { technicianId: colleague.id })
    await operator.ok(orderUpdates.create, { params: { id: order.id }, body: { kind: 'PUBLIC', statusId: company.status('READY') } })
    await vi.waitFor(() => expect(heard.map(({ kind }) => kind)).toHaveLength(5))
    // The last but one is theirs alone: the order was given to them.
    expect(heard.map(({ kind }) => kind)).toEqual(['customer.created', 'device.created', 'order.created', 'notification.created', 'order.status'])
    expect(heard.at(-1)).toMatchObject({ orderId: order.id, userId: operator.id, customerSees: true })
    await makeOrder(stranger, other)
    await vi.waitFor(() => expect(elsewhere).toHaveLength(3))
    expect(elsewhere.some(({ orderId }) => orderId === order.id)).toBe(false)
    expect(heard).toHaveLength(5)
  })

  it('B-14 S1-39 a seller hears of own customers, and of none else', async () => {
    const company = await makeCompany(api)
    const [operator, seller, colleague] = [await company.user('operator'), await company.user('seller'), await company.user('seller')]
    const [own, foreign] = [await makeCustomer(seller), await makeCustomer(colleague)]
    const heard = await listen(seller)
    const theirs = await makeOrder(operator, company, { customer: { id: foreign.id } })
    await operator.ok(orderUpdates.create, { params: { id: theirs.id }, body: { kind: 'NOTE', note: 'x' } })
    await operator.ok(customers.edit, { params: { id: foreign.id }, body: { notes: 'x' }, version: 1 })
    const mine = await makeOrder(operator, company, { customer: { id: own.id }, device: null })
    await vi.waitFor(() => expect(heard).toHaveLength(1))
    expect(heard[0]).toMatchObject({ kind: 'order.created', orderId: mine.id })

    // From the moment that the customer is theirs, so is what happens.
    await operator.ok(customers.edit, { params: { id: foreign.id }, body: { sellerId: seller.id }, version: 2 })
    await operator.ok(orderUpdates.create, { params: { id: theirs.id }, body: { kind: 'NOTE', note: 'y' } })
    await vi.waitFor(() => expect(heard.map(({ kind }) => kind)).toEqual(['order.created', 'customer.edited', 'order.note']))
  })

  it('B-14 what one may not read, one does not hear of', async () => {
    const company = await makeCompany(api)
    const [technician, master] = [await company.user('technician'), await company.user('master')]
    const [few, all] = [await listen(technician), await listen(master)]
    const event = { id: crypto.randomUUID(), orderId: null, requestId: null, customerId: null, userId: null, customerSees: false }
    for (const kind of ['user.invited', 'api_key.created', 'mail.sent', 'status.edited'])
      api.services.hub.publish(company.organization.id, { ...event, kind })
    await vi.waitFor(() => expect(all).toHaveLength(4))
    expect(few.map(({ kind }) => kind)).toEqual(['status.edited'])
  })

  it('B-14 S1-05 whose session is ended hears no more; whose profile changed hears by the new one', async () => {
    const company = await makeCompany(api)
    const [master, leaving, staying] = [await company.user('master'), await company.user('technician'), await company.user('technician')]
    const [left, stayed] = [vi.fn(), vi.fn()]
    await listen(leaving, left)
    const heard = await listen(staying, stayed)
    await leaving.ok(me.revokeSession, { params: { id: leaving.sessionId } })
    await vi.waitFor(() => expect(left).toHaveBeenCalled(), { timeout: 5_000 })

    const { prisma } = api.services.database
    const { roleId } = await prisma.user.findFirstOrThrow({ where: { id: master.id }, select: { roleId: true } })
    await prisma.user.updateMany({ where: { id: staying.id }, data: { roleId } })
    api.services.hub.forget(company.organization.id)
    const event = {
      id: crypto.randomUUID(),
      kind: 'user.invited',
      orderId: null,
      requestId: null,
      customerId: null,
      userId: null,
      customerSees: false,
    }
    api.services.hub.publish(company.organization.id, event)
    await vi.waitFor(() => expect(heard.map(({ kind }) => kind)).toEqual(['user.invited']))
    expect(stayed).not.toHaveBeenCalled()

    await prisma.user.updateMany({ where: { id: staying.id }, data: { deactivatedAt: api.clock.now } })
    api.services.hub.forget(company.organization.id)
    await vi.waitFor(() => expect(stayed).toHaveBeenCalled(), { timeout: 5_000 })
  })

  it('B-14 nobody listens without a session', async () => {
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/live`)
    expect(response.status).toBe(401)
    await response.body?.cancel()
  })
})

describe('the search over everything', () => {
  it('B-19 the order of that number comes first, however it is typed', async () => {
    const company = await makeCompany(api, { orderPrefix: 'OS-' })
    const operator = await company.user('operator')
    const customer = { id: (await makeCustomer(operator, { phones: [{ e164: '+56987651212' }] })).id }
    for (let n = 0; n < 12; n++) await makeOrder(operator, company, { customer, device: null })
    for (const q of ['1', '#1', 'OS-1', 'os-1', 'os1', 'OS 1', '0001', ' # OS-1 ']) {
      const { orders: found } = await operator.ok(desk.search, { query: { q } })
      expect(found[0]?.code, q).toBe('OS-1')
    }
    const { orders: found } = await operator.ok(desk.search, { query: { q: '12', limit: 3 } })
    expect(found.map(({ number }) => number)).toEqual([12, 11, 10])
    for (const q of ['99999999999', '0', 'OS-', '#', '%', "'"]) await operator.ok(desk.search, { query: { q } })
    await operator.refused(desk.search, { query: { q: ' ' } }, 'invalid_input')
  })

  it('B-19 finds orders, customers and devices by words, phone, tax id and serial', async () => {
    const company = await makeCompany(api)
    const operator = await company.user('operator')
    const order = await makeOrder(operator, company, {
      customer: {
        kind: 'PERSON',
        name: 'José',
        surname: 'Ñancupil',
        country: 'CL',
        language: 'es',
        taxId: '12.345.678-5',
        phones: [{ e164: '+56987654321' }],
      },
    })
    for (const q of ['ñancupil', '12.345.678-5', '+56 9 8765 4321', 'jose nanc']) {
      const found = await operator.ok(desk.search, { query: { q } })
      expect([found.orders.map(({ id }) => id), found.customers.map(({ id }) => id)], q).toEqual([[order.id], [order.customer.id]])
    }
    const bySerial = await operator.ok(desk.search, { query: { q: 'r58n12' } })
    expect(bySerial.devices).toMatchObject([{ id: order.device!.id, customer: { displayName: 'José Ñancupil' } }])
    expect(bySerial.customers).toEqual([])
  })

  it('S1-39 nobody finds what they may not see', async () => {
    const [company, other] = [await makeCompany(api), await makeCompany(api)]
    const [seller, operator, stranger] = [await company.user('seller'), await company.user('operator'), await other.user('master')]
    const order = await makeOrder(operator, company)
    for (const q of ['carla', 'galaxy', String(order.number)])
      for (const user of [seller, stranger])
        expect(await user.ok(desk.search, { query: { q } }), q).toEqual({ orders: [], customers: [], devices: [] })

    const role = await api.services.database.prisma.role.create({
      data: {
        organizationId: company.organization.id,
        id: crypto.randomUUID(),
        name: { es: 'Bodega', 'pt-BR': 'Almoxarifado' },
        permissions: ['settings.read'],
      },
    })
    const keeper = await company.user('operator')
    await api.services.database.prisma.user.updateMany({ where: { id: keeper.id }, data: { roleId: role.id } })
    api.services.hub.forget(company.organization.id)
    expect(await keeper.ok(desk.search, { query: { q: 'carla' } })).toEqual({ orders: [], customers: [], devices: [] })
    expect((await operator.ok(desk.search, { query: { q: 'carla' } })).orders).toHaveLength(1)
  })

  it('S1-15 a retired order is found by its number alone, a retired device not at all', async () => {
    const company = await makeCompany(api)
    const master = await company.user('master')
    const order = await makeOrder(master, company)
    await master.ok(orders.retire, { params: { id: order.id }, body: { reason: 'x' } })
    await master.ok(devices.retire, { params: { id: order.device!.id } })
    expect((await master.ok(desk.search, { query: { q: '1' } })).orders).toHaveLength(1)
    expect(await master.ok(desk.search, { query: { q: 'galaxy' } })).toEqual({ orders: [], customers: [], devices: [] })
  })
})
