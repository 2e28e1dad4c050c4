import type { AddressInfo } from 'node:net'
import { attachments } from '@amparo/contracts/staff/attachments'
import { customers, devices } from '@amparo/contracts/staff/customers'
import { dashboard } from '@amparo/contracts/staff/dashboard'
import { desk } from '@amparo/contracts/staff/desk'
import { documents } from '@amparo/contracts/staff/documents'
import { estimates } from '@amparo/contracts/staff/estimates'
import { mails } from '@amparo/contracts/staff/mails'
import { orderUpdates } from '@amparo/contracts/staff/order-updates'
import { orders } from '@amparo/contracts/staff/orders'
import { parts } from '@amparo/contracts/staff/parts'
import { payments } from '@amparo/contracts/staff/payments'
import { signatures } from '@amparo/contracts/staff/signatures'
import { roles } from '@amparo/contracts/staff/users'
import { describe, expect, it, vi } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { makeCompany } from '../../../test/make/company.ts'
import { makeDraft, methodId } from '../../../test/make/money.ts'
import { makeLooseImages, makeOrder } from '../../../test/make/order.ts'
import { makePart } from '../../../test/make/part.ts'
import { userWithProfile } from '../../../test/make/staff.ts'
import { companyDay } from '../../company-day.ts'

const api = await openApi()

const customer = (surname: string, email: string) => ({ kind: 'PERSON', name: 'Luz', surname, country: 'CL', language: 'es', email }) as const

async function workshop() {
  const company = await makeCompany(api)
  const { user, role, master } = await userWithProfile(api, company, {
    permissions: [
      'customers.read',
      'customers.create',
      'customers.edit',
      'orders.read',
      'orders.create',
      'orders.edit',
      'orders.assign',
      'mails.read',
    ],
    scope: 'ASSIGNED',
  })
  const operator = await company.user('operator')
  const own = await makeOrder(operator, company, { customer: customer('Vega', 'vega@correo.cl'), technicianId: user.id })
  const foreign = await makeOrder(operator, company, { customer: customer('Mella', 'mella@correo.cl') })
  await api.drain()
  return { company, user, role, master, operator, own, foreign }
}

describe('a profile that is held to what is assigned', () => {
  it('S1-30 S1-35 sees the orders assigned to it, their customers, devices, parts and mails, and no others', async () => {
    const { user, operator, own, foreign } = await workshop()
    const [mine, theirs] = [await makePart(operator, own.id), await makePart(operator, foreign.id)]
    const idsOf = ({ data }: { data: readonly { id: string }[] }) => data.map(({ id }) => id)

    expect(idsOf(await user.ok(orders.list, { query: {} }))).toEqual([own.id])
    expect(await user.ok(orders.counts, { query: {} })).toMatchObject({ open: 1 })
    await user.ok(orders.get, { params: { id: own.id } })
    expect(idsOf(await user.ok(customers.list, { query: {} }))).toEqual([own.customer.id])
    expect(idsOf(await user.ok(devices.list, { query: {} }))).toEqual([own.device!.id])
    expect(idsOf(await user.ok(parts.list, { query: {} }))).toEqual([mine.id])
    expect((await user.ok(parts.totals, { query: {} })).lines).toBe(1)
    const text = (await user.call(parts.export, { query: {} })).body as unknown as string
    expect(text.split('\r\n')).toHaveLength(3)
    const outbox = (await user.ok(mails.list, { query: {} })).data
    expect(outbox.map(({ order }) => order?.id)).toEqual([own.id])
    expect(await user.ok(mails.status, {})).toMatchObject({ waiting: 1 })

    for (const q of ['mella', foreign.code, 'galaxy']) {
      const found = await user.ok(desk.search, { query: { q } })
      expect(JSON.stringify(found), q).not.toContain(foreign.id)
      expect(JSON.stringify(found), q).not.toContain(foreign.customer.id)
      expect(JSON.stringify(found), q).not.toContain(foreign.device!.id)
    }
    expect((await user.ok(desk.search, { query: { q: 'vega' } })).customers).toHaveLength(1)

    const hidden = { params: { id: foreign.id } }
    await user.refused(orders.get, hidden, 'not_found')
    await user.refused(orders.activities, { ...hidden, query: {} }, 'not_found')
    await user.refused(orders.qr, hidden, 'not_found')
    await user.refused(orders.edit, { ...hidden, body: { accessories: 'x' }, version: 1 }, 'not_found')
    await user.refused(orderUpdates.create, { ...hidden, body: { kind: 'NOTE', note: 'x' } }, 'not_found')
    await user.refused(attachments.add, { ...hidden, body: { attachmentIds: [crypto.randomUUID()] } }, 'not_found')
    await user.refused(parts.ofOrder, hidden, 'not_found')
    await user.refused(parts.covered, hidden, 'not_found')
    await user.refused(parts.add, { ...hidden, body: { description: 'x', unitPrice: 1 } }, 'not_found')
    await user.refused(parts.edit, { params: { id: foreign.id, partId: theirs.id }, body: { quantity: 2 }, version: 1 }, 'not_found')
    await user.refused(parts.edit, { params: { id: own.id, partId: theirs.id }, body: { quantity: 2 }, version: 1 }, 'not_found')
    await user.refused(customers.get, { params: { id: foreign.customer.id } }, 'not_found')
    await user.refused(customers.edit, { params: { id: foreign.customer.id }, body: { notes: 'x' }, version: 1 }, 'not_found')
    await user.refused(devices.get, { params: { id: foreign.device!.id } }, 'not_found')
    const { data } = await operator.ok(mails.list, { query: { orderId: foreign.id } })
    await user.refused(mails.get, { params: { id: data[0]!.id } }, 'not_found')
  })

  it('S1-35 of a customer and a device whose other orders are not assigned, nothing tells that there are any', async () => {
    const { company, user, operator, own } = await workshop()
    const other = await makeOrder(operator, company, { customer: { id: own.customer.id }, device: { id: own.device!.id } })
    expect(await user.ok(customers.get, { params: { id: own.customer.id } })).toMatchObject({ openOrders: 1 })
    expect((await user.ok(customers.list, { query: {} })).data[0]).toMatchObject({ openOrders: 1 })
    expect(await user.ok(devices.get, { params: { id: own.device!.id } })).toMatchObject({ orderCount: 1 })
    expect((await user.ok(devices.list, { query: {} })).data[0]).toMatchObject({ orderCount: 1 })
    expect((await user.ok(orders.get, { params: { id: own.id } })).earlierOrders).toEqual([])
    expect((await user.ok(orders.list, { query: { customerId: own.customer.id } })).data.map(({ id }) => id)).toEqual([own.id])
    expect(await operator.ok(devices.get, { params: { id: own.device!.id } })).toMatchObject({ orderCount: 2 })
    await user.refused(orders.get, { params: { id: other.id } }, 'not_found')
  })

  it('S1-35 S1-43 of money and papers it sees those of its orders, in lists, in the till, on the home page and in the history', async () => {
    const { company, role, user, master, operator, own, foreign } = await workshop()
    const allowed = [...role.permissions, 'payments.read', 'payments.create'] as const
    await master.ok(roles.edit, { params: { id: role.id }, body: { permissions: [...allowed] }, version: 1 })
    const cash = await methodId(operator, 'CASH')
    const pay = async (order: { id: string; version: number }) => {
      await operator.ok(orders.edit, { params: { id: order.id }, body: { price: 9_000 }, version: order.version })
      return operator.ok(payments.receive, { params: { id: order.id }, body: { methodId: cash, amount: 4_000, currency: 'CLP' } })
    }
    const [mine, theirs] = [await pay(own), await pay(foreign)]
    expect((await user.ok(payments.list, { query: {} })).data.map(({ id }) => id)).toEqual([mine.id])
    await user.refused(payments.get, { params: { id: theirs.id } }, 'not_found')
    const date = companyDay({ organization: company.organization, now: api.clock.now })
    const till = await user.ok(payments.till, { query: { date } })
    expect(till.lines.map(({ net }) => net)).toEqual([4_000])
    const seen = await user.ok(dashboard.get, { query: {} })
    expect(seen.moneyToday).toEqual([{ amount: 4_000, currency: 'CLP' }])
    expect(seen.stages.reduce((sum, { total }) => sum + total, 0)).toBe(1)

    const hidden = { params: { id: foreign.id } }
    const estimate = await makeDraft(operator, foreign.id)
    await user.refused(payments.ofOrder, hidden, 'not_found')
    await user.refused(payments.receive, { ...hidden, body: { methodId: cash, amount: 1, currency: 'CLP' } }, 'not_found')
    await user.refused(estimates.list, hidden, 'not_found')
    await user.refused(estimates.create, { ...hidden, body: { lines: [] } }, 'not_found')
    await user.refused(estimates.send, { params: { id: foreign.id, estimateId: estimate.id }, body: {} }, 'not_found')
    await user.refused(estimates.send, { params: { id: own.id, estimateId: estimate.id }, body: {} }, 'not_found')
    await user.refused(signatures.list, hidden, 'not_found')
    await user.refused(signatures.prepare, { ...hidden, query: { kind: 'INTAKE', language: 'es' } }, 'not_found')
    await user.refused(documents.list, hidden, 'not_found')
    await user.refused(documents.print, { params: { id: foreign.id, file: 'ticket.pdf' }, query: {} }, 'not_found')

    const kinds = async () => (await user.ok(orders.activities, { params: { id: own.id }, query: {} })).data.map(({ kind }) => kind)
    expect(await kinds()).toContain('payment.received')
    await master.ok(roles.edit, { params: { id: role.id }, body: { permissions: role.permissions }, version: 2 })
    expect(await kinds()).not.toContain('payment.received')
    expect((await user.ok(orders.get, { params: { id: own.id } })).money).toMatchObject({ paid: null, balance: null })
    expect(await user.ok(dashboard.get, { query: {} })).toMatchObject({ moneyToday: null, unclosed: null })
  })

  it('S1-35 images of orders that it does not see are given to it by nobody', async () => {
    const { company, user, operator, own, foreign } = await workshop()
    const [image, hidden] = (await makeLooseImages(api, company, operator, 2)) as [string, string]
    await operator.ok(attachments.add, { params: { id: own.id }, body: { attachmentIds: [image] } })
    await operator.ok(attachments.add, { params: { id: foreign.id }, body: { attachmentIds: [hidden] } })
    expect((await user.ok(orders.get, { params: { id: own.id } })).attachments.map(({ id }) => id)).toEqual([image])
    await user.refused(attachments.delete, { params: { id: foreign.id, attachmentId: hidden } }, 'not_found')
    await user.refused(attachments.delete, { params: { id: own.id, attachmentId: hidden } }, 'not_found')
  })

  it('S1-35 what it takes in is its own, and it gives away nothing of what it sees', async () => {
    const { company, user, operator, own, foreign } = await workshop()
    const taken = await makeOrder(user, company, { customer: customer('Nueva', 'nueva@correo.cl') })
    expect(taken.technician?.id).toBe(user.id)
    expect(taken.can.assign).toBe(false)
    await user.ok(customers.get, { params: { id: taken.customer.id } })
    await makeOrder(user, company, { customer: { id: own.customer.id }, device: null })
    const body = { customer: { id: foreign.customer.id }, locationId: company.locationId, reason: 'x' }
    await user.refused(orders.create, { body }, 'reference_not_found')
    await user.refused(orders.create, { body: { ...body, customer: { id: own.customer.id }, technicianId: operator.id } }, 'forbidden')
    await user.refused(orders.edit, { params: { id: own.id }, body: { technicianId: null }, version: 1 }, 'forbidden')
    const { data } = await user.ok(orders.assignMany, { body: { ids: [own.id, foreign.id], technicianId: null } })
    expect(data.map(({ code }) => code)).toEqual(['forbidden', 'not_found'])
    await user.refused(customers.create, { body: customer('Sola', 'sola@correo.cl') }, 'forbidden')
  })

  it('S1-35 B-14 hears live of what is assigned to it and of nothing else, as its profile is at that moment', async () => {
    const { user, role, master, operator, own, foreign } = await workshop()
    if (!api.app.server.listening) await api.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = api.app.server.address() as AddressInfo
    const stream = new AbortController()
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/live`, {
      headers: { authorization: `Bearer ${user.token}` },
      signal: stream.signal,
    })
    let heard = ''
    const read = async () => {
      for await (const text of response.body!.pipeThrough(new TextDecoderStream())) heard += text
    }
    read().catch(() => undefined)
    const note = (id: string) => operator.ok(orderUpdates.create, { params: { id }, body: { kind: 'NOTE', note: 'x' } })
    await note(foreign.id)
    await operator.ok(customers.edit, { params: { id: foreign.customer.id }, body: { notes: 'x' }, version: 1 })
    await operator.ok(customers.edit, { params: { id: own.customer.id }, body: { notes: 'x' }, version: 1 })
    await note(own.id)
    await vi.waitFor(() => expect(heard).toContain('order.note'))
    expect(heard).toContain('customer.edited')
    expect(heard).not.toContain(foreign.id)
    expect(heard).not.toContain(foreign.customer.id)

    await master.ok(roles.edit, { params: { id: role.id }, body: { scope: 'ALL' }, version: 1 })
    await note(foreign.id)
    await vi.waitFor(() => expect(heard).toContain(foreign.id))
    stream.abort()
  })
})
