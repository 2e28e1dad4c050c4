import type { AddressInfo } from 'node:net'
import type { LiveEvent } from '@amparo/contracts/staff/desk'
import { estimates } from '@amparo/contracts/staff/estimates'
import { notices } from '@amparo/contracts/staff/notices'
import { orders } from '@amparo/contracts/staff/orders'
import { reports } from '@amparo/contracts/staff/reports'
import { requests } from '@amparo/contracts/staff/requests'
import { describe, expect, it, vi } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { makeCompany, type TestUser } from '../../../test/make/company.ts'
import { findLate, makeCustomerService, makeRequest, moveClock, passDue } from '../../../test/make/customer-service.ts'
import { makeMany } from '../../../test/make/many.ts'
import { makeSent } from '../../../test/make/money.ts'
import { makeOrder } from '../../../test/make/order.ts'
import { userWithProfile } from '../../../test/make/staff.ts'
import { react } from '../../activities/react.ts'
import { systemCtx } from '../../context.ts'

const api = await openApi()
api.clock.now = new Date('2026-11-23T15:00:00Z')

async function makeTeam() {
  const service = await makeCustomerService(api)
  const [rita, pablo] = [await service.company.user('operator', 'Rita Campos'), await service.company.user('operator', 'Pablo Ibáñez')]
  return { service, admin: service.admin, rita, pablo }
}

const bellOf = async (user: TestUser, query: object = {}) => (await user.ok(notices.list, { query })).data
const kindsOf = async (user: TestUser) => (await bellOf(user)).map(({ kind }) => kind)
const alertsOf = async (user: TestUser) => (await user.ok(notices.alerts, { query: {} })).data

describe('notifications', () => {
  it('S2-03 S2-45 S2-46 S2-48 the responsible is told of the five, and nobody else is', async () => {
    const { service, admin, rita, pablo } = await makeTeam()
    const request = await makeRequest(service, admin, rita)
    const params = { id: request.id }
    await admin.ok(requests.execute, { params, body: { text: 'Llamé.' } })
    await pablo.ok(requests.comment, { params, body: { text: 'Llamó.' } })
    await pablo.ok(requests.mail, { params, body: { to: ['x@correo.example'], subject: 'Hola', text: 'Hola' } })
    await admin.ok(requests.finish, { params, body: { success: true } })
    await api.drain()
    expect(await kindsOf(rita)).toEqual(['request.finished', 'request.mailed', 'request.commented', 'request.executed', 'request.created'])
    expect(await rita.ok(notices.counts, {})).toEqual({ unread: 5, alerts: 0 })
    for (const user of [admin, pablo]) {
      expect(await kindsOf(user)).toEqual([])
      expect((await user.ok(notices.counts, {})).unread).toBe(0)
    }
  })

  it('S2-46 the technician is told of an order that is theirs now, and of what the customer answered to its estimate', async () => {
    const company = await makeCompany(api)
    const [operator, technician] = [await company.user('operator'), await company.user('technician')]
    const taken = await makeOrder(operator, company)
    await operator.ok(orders.edit, { params: { id: taken.id }, body: { technicianId: technician.id }, version: taken.version })
    const given = await makeOrder(operator, company, { technicianId: technician.id })
    await makeOrder(operator, company)
    const [about, before] = await bellOf(technician)
    expect(about).toMatchObject({ kind: 'order.created', about: { kind: 'ORDER', id: given.id, code: given.code } })
    expect(before).toMatchObject({ kind: 'order.assigned', about: { kind: 'ORDER', id: taken.id } })
    const estimate = await makeSent(operator, taken.id)
    await operator.ok(estimates.answer, { params: { id: taken.id, estimateId: estimate.id }, body: { approve: true, name: 'Ana' } })
    await api.drain()
    expect((await bellOf(technician))[0]).toMatchObject({ kind: 'estimate.approved', about: { id: taken.id } })
    expect(await kindsOf(operator)).toEqual([])
  })

  it('S2-46 nobody is told of their own doing', async () => {
    const { service, rita } = await makeTeam()
    const { id } = await makeRequest(service, rita)
    await rita.ok(requests.execute, { params: { id }, body: { text: 'Llamé.' } })
    await rita.ok(requests.comment, { params: { id }, body: { text: 'Nota', mentionIds: [rita.id] } })
    await rita.ok(requests.finish, { params: { id }, body: { success: true } })
    await api.drain()
    expect(await kindsOf(rita)).toEqual([])
  })

  it('S2-38 S2-46 whom a comment names is told as well, once', async () => {
    const { service, admin, rita, pablo } = await makeTeam()
    const { id } = await makeRequest(service, admin, rita)
    await admin.ok(requests.comment, { params: { id }, body: { text: '@Rita @Pablo', mentionIds: [rita.id, pablo.id] } })
    await api.drain()
    expect(await kindsOf(pablo)).toEqual(['request.commented'])
    expect(await kindsOf(rita)).toEqual(['request.commented', 'request.created'])
  })

  it('S2-46 handed over, it rings for the new responsible from then on', async () => {
    const { service, admin, rita, pablo } = await makeTeam()
    const { id } = await makeRequest(service, admin, rita)
    await api.drain()
    await admin.ok(requests.assign, { params: { id }, body: { responsibleId: pablo.id } })
    await admin.ok(requests.comment, { params: { id }, body: { text: 'Urgente.' } })
    await api.drain()
    expect(await kindsOf(rita)).toEqual(['request.created'])
    expect(await kindsOf(pablo)).toEqual(['request.commented', 'request.assigned'])
  })

  it('S2-46 nothing twice, however often the job runs, also at once', async () => {
    const { service, admin, rita } = await makeTeam()
    const { id } = await makeRequest(service, admin, rita)
    await api.drain()
    const activity = await api.services.database.prisma.activity.findFirstOrThrow({
      where: { requestId: id, kind: 'request.created' },
      select: { id: true },
    })
    const ctx = systemCtx(api.services, service.company.organization)
    await Promise.all(Array.from({ length: 6 }, () => react(ctx, activity.id)))
    expect(await kindsOf(rita)).toEqual(['request.created'])
    expect(await api.services.database.prisma.mail.count({ where: { requestId: id } })).toBe(2)
  })

  it('S2-47 each says who did what to what, and is read one by one or all at once', async () => {
    const { service, admin, rita, pablo } = await makeTeam()
    const request = await makeRequest(service, admin, rita)
    await admin.ok(requests.comment, { params: { id: request.id }, body: { text: 'Nota' } })
    await admin.ok(requests.comment, { params: { id: request.id }, body: { text: 'Otra' } })
    await api.drain()
    const [first, , last] = await bellOf(rita)
    expect(last).toMatchObject({
      kind: 'request.created',
      about: { kind: 'REQUEST', id: request.id, code: request.code, title: 'Tadeo Quiroz' },
      actor: { id: admin.id, name: 'Amanda Núñez' },
      at: request.enteredAt,
      readAt: null,
    })
    expect(await rita.ok(notices.read, { body: { ids: [first!.id] } })).toEqual({ unread: 2 })
    expect((await bellOf(rita, { unread: true })).map(({ id }) => id)).not.toContain(first!.id)
    expect((await bellOf(rita, { unread: false })).map(({ id }) => id)).toEqual([first!.id])
    // Another's cannot be read away.
    await pablo.ok(notices.read, { body: { ids: [last!.id] } })
    await pablo.ok(notices.read, { body: {} })
    expect((await rita.ok(notices.counts, {})).unread).toBe(2)
    expect(await rita.ok(notices.read, { body: {} })).toEqual({ unread: 0 })
    const pages = await rita.ok(notices.list, { query: { limit: 2 } })
    expect(pages.data).toHaveLength(2)
    expect((await rita.ok(notices.list, { query: { limit: 2, cursor: pages.nextCursor! } })).data.map(({ id }) => id)).toEqual([last!.id])
  })
})

describe('alerts', () => {
  it('S2-49 S2-51 overdue, it alerts its responsible and administrators, and no others', async () => {
    const { service, admin, rita, pablo } = await makeTeam()
    const request = await makeRequest(service, admin, rita)
    expect(await alertsOf(rita)).toEqual([])
    await passDue(api, request)
    const alert = {
      request: { id: request.id, code: request.code, contact: 'Tadeo Quiroz' },
      responsible: { id: rita.id, name: 'Rita Campos', photoUrl: null },
      dueAt: request.dueAt,
    }
    for (const user of [rita, admin, await service.company.user('master')]) {
      expect(await alertsOf(user)).toEqual([alert])
      expect((await user.ok(notices.counts, {})).alerts).toBe(1)
    }
    expect(await alertsOf(pablo)).toEqual([])
    expect((await pablo.ok(notices.counts, {})).alerts).toBe(0)
    // The seller's profile has no requests.
    const seller = await service.company.user('seller')
    await seller.refused(notices.alerts, { query: {} }, 'forbidden')
    expect(await seller.ok(notices.counts, {})).toEqual({ unread: 0, alerts: 0 })
  })

  it('S2-50 S2-52 the most overdue comes first, page by page', async () => {
    const { service, admin } = await makeTeam()
    const now = api.clock.now.getTime()
    const ages = [5, 40, 1, 90, 40]
    const made: number[] = []
    for (const hours of ages) {
      const dueAt = new Date(now - hours * 3_600_000).toISOString()
      made.push((await makeRequest(service, admin, admin, { startOn: '2026-01-05', dueAt })).number)
    }
    const codes: string[] = []
    for (let cursor: string | undefined; ; ) {
      const page = await admin.ok(notices.alerts, { query: { limit: 2, ...(cursor && { cursor }) } })
      codes.push(...page.data.map(({ request }) => request.code))
      if (!page.nextCursor) break
      cursor = page.nextCursor
    }
    expect(codes).toEqual(['4', '2', '5', '1', '3'])
    expect(made).toEqual([1, 2, 3, 4, 5])
  })

  it('S2-53 executed or finished it goes quiet; it is still overdue in the tray', async () => {
    const { service, admin, rita } = await makeTeam()
    const [executed, finished, waiting] = [await makeRequest(service, rita), await makeRequest(service, rita), await makeRequest(service, rita)]
    await rita.ok(requests.pause, { params: { id: waiting.id }, body: { text: 'Espero.' } })
    await passDue(api, executed)
    expect((await alertsOf(admin)).map(({ request }) => request.id).toSorted()).toEqual([executed.id, finished.id].toSorted())
    await rita.ok(requests.execute, { params: { id: executed.id }, body: { text: 'Visitado.' } })
    await rita.ok(requests.finish, { params: { id: finished.id }, body: { success: true } })
    expect(await alertsOf(admin)).toEqual([])
    expect(await alertsOf(rita)).toEqual([])
    expect((await rita.ok(requests.list, { query: { overdue: true } })).data.map(({ id }) => id)).toEqual([executed.id])
    expect((await rita.ok(requests.counts, {})).overdue).toBe(1)
  })

  it('S2-53 executed before it was late, it alerts again once it is', async () => {
    const { service, rita } = await makeTeam()
    const request = await makeRequest(service, rita)
    await rita.ok(requests.execute, { params: { id: request.id }, body: { text: 'Llamé.' } })
    await passDue(api, request)
    expect(await alertsOf(rita)).toHaveLength(1)
  })
})

describe('what has been in its stage for too long', () => {
  const overOf = (user: TestUser) => user.ok(notices.overStage, {})

  it('B-10 is counted in the bell as its lists hold it, of what one sees, apart from the alerts of what is overdue', async () => {
    const { service, admin, rita } = await makeTeam()
    const { company } = service
    const [seller, other] = [await company.user('seller'), await company.user('seller', 'Otra Vendedora')]
    const { user: held } = await userWithProfile(api, company, { permissions: ['orders.read'], scope: 'ASSIGNED' })
    const { user: clerk } = await userWithProfile(api, company, { permissions: ['requests.read'], scope: 'OWN_CUSTOMERS' })
    const old = await makeOrder(admin, company, { technicianId: held.id })
    const gone = await makeOrder(admin, company)
    await makeOrder(admin, company)
    await api.services.database.prisma.customer.updateMany({ where: { id: old.customer.id }, data: { sellerId: seller.id } })
    const asked = await makeRequest(service, admin, rita)
    await moveClock(api, new Date(api.clock.now.getTime() + 50 * 3_600_000))
    const young = await makeOrder(admin, company)
    expect(await overOf(admin)).toEqual({ orders: 0, requests: 0 })

    await admin.ok(reports.limitStage, { params: { of: 'ORDERS', stageId: company.status('NEW') }, body: { days: 2 } })
    await admin.ok(reports.limitStage, { params: { of: 'REQUESTS', stageId: 'NEW' }, body: { days: 2 } })
    await admin.ok(orders.retire, { params: { id: gone.id }, body: { reason: 'Doble' } })
    expect(await overOf(admin)).toEqual({ orders: 2, requests: 1 })
    const listed = await admin.ok(orders.list, { query: { overStage: true, category: ['NEW', 'WORKING', 'WAITING', 'READY'] } })
    expect(listed.data).toHaveLength(2)
    expect(listed.data.map(({ id }) => id)).not.toContain(young.id)
    expect((await admin.ok(requests.list, { query: { overStage: true } })).data.map(({ id }) => id)).toEqual([asked.id])
    // The number on the bell is that of what is overdue.
    expect((await rita.ok(notices.counts, {})).alerts).toBe((await alertsOf(rita)).length)

    expect(await overOf(seller)).toEqual({ orders: 1, requests: null })
    expect(await overOf(other)).toEqual({ orders: 0, requests: null })
    expect(await overOf(held)).toEqual({ orders: 1, requests: null })
    expect(await overOf(clerk)).toEqual({ orders: null, requests: 1 })
    const stranger = await (await makeCompany(api)).user('master')
    expect(await overOf(stranger)).toEqual({ orders: 0, requests: 0 })

    await rita.ok(requests.finish, { params: { id: asked.id }, body: { success: true } })
    expect(await overOf(admin)).toEqual({ orders: 2, requests: 0 })
  })

  it('B-10 counting stops at a hundred', async () => {
    const company = await makeCompany(api)
    const [master, seller] = [await company.user('master'), await company.user('seller')]
    await makeMany(api, company, 2_000, seller.id)
    const organizationId = company.organization.id
    const { prisma } = api.services.database
    const stages = await prisma.orderStatus.findMany({ where: { organizationId, kind: 'PUBLIC' }, select: { id: true } })
    await prisma.stageLimit.createMany({ data: stages.map(({ id }) => ({ organizationId, of: 'ORDERS', stage: id, days: 1 })) })
    const { data } = await master.ok(orders.list, { query: { overStage: true, category: ['NEW', 'WORKING', 'WAITING', 'READY'], limit: 100 } })
    expect(data).toHaveLength(100)
    expect(await overOf(master)).toEqual({ orders: 100, requests: 0 })
  })
})

describe('escalation', () => {
  const overdueTo = (to: string) => api.services.database.prisma.mail.count({ where: { template: 'request_overdue', to } })

  it('S2-54 S2-55 whose profile has it is mailed once each time that one becomes overdue', async () => {
    const { service, admin, rita, pablo } = await makeTeam()
    const { user: boss } = await userWithProfile(api, service.company, { permissions: ['requests.read'], escalations: [6] })
    const request = await makeRequest(service, admin, rita)
    const params = { id: request.id }
    await findLate(api)
    expect(await overdueTo(boss.email)).toBe(0)

    await passDue(api, request)
    expect(await overdueTo(boss.email)).toBe(1)
    // Run again, also twice at once, it says nothing new of the same due date.
    await Promise.all([findLate(api), findLate(api)])
    expect(await overdueTo(boss.email)).toBe(1)
    for (const user of [admin, rita, pablo]) expect(await overdueTo(user.email)).toBe(0)

    // Given a new term, and late again: each time.
    const { version } = await rita.ok(requests.get, { params })
    const dueAt = new Date(api.clock.now.getTime() + 86_400_000).toISOString()
    await rita.ok(requests.edit, { params, body: { dueAt }, version })
    await findLate(api)
    expect(await overdueTo(boss.email)).toBe(1)
    await passDue(api, { dueAt })
    expect(await overdueTo(boss.email)).toBe(2)

    const kinds = (await rita.ok(requests.activities, { params, query: {} })).data.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'request.overdue')).toHaveLength(2)
  })

  it('S2-55 one that waits for the customer, or is finished, escalates to nobody', async () => {
    const { service, rita } = await makeTeam()
    const { user: boss } = await userWithProfile(api, service.company, { permissions: ['requests.read'], escalations: [6] })
    const [waits, over] = [await makeRequest(service, rita), await makeRequest(service, rita)]
    await rita.ok(requests.pause, { params: { id: waits.id }, body: { text: 'Espero.' } })
    await rita.ok(requests.finish, { params: { id: over.id }, body: { success: true } })
    await passDue(api, waits)
    expect(await overdueTo(boss.email)).toBe(0)
  })

  it('S2-54 of another company nobody hears', async () => {
    const [one, two] = [await makeTeam(), await makeTeam()]
    const { user: boss } = await userWithProfile(api, two.service.company, { permissions: ['requests.read'], escalations: [6] })
    await passDue(api, await makeRequest(one.service, one.rita))
    expect(await overdueTo(boss.email)).toBe(0)
    expect(await alertsOf(two.admin)).toEqual([])
  })
})

describe('live', () => {
  it('S2-45 S2-48 a notification reaches the person alone, and requests those who may read them', async () => {
    await moveClock(api, new Date())
    await api.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = api.app.server.address() as AddressInfo
    const listen = async ({ token }: TestUser) => {
      const response = await fetch(`http://127.0.0.1:${port}/api/v1/live`, { headers: { authorization: `Bearer ${token}` } })
      const heard: LiveEvent[] = []
      void (async () => {
        for await (const chunk of response.body!.pipeThrough(new TextDecoderStream()))
          for (const [, data] of chunk.matchAll(/^data: (.*)$/gm)) heard.push(JSON.parse(data!) as LiveEvent)
      })().catch(() => undefined)
      return heard
    }
    const { service, admin, rita } = await makeTeam()
    const seller = await service.company.user('seller')
    const [toAdmin, toRita, toSeller] = [await listen(admin), await listen(rita), await listen(seller)]
    const request = await makeRequest(service, admin, rita)
    await api.drain()
    const kinds = (heard: LiveEvent[]) => heard.filter(({ requestId }) => requestId === request.id).map(({ kind }) => kind)
    await vi.waitFor(() => expect(kinds(toRita)).toEqual(['request.created', 'notification.created']))
    await vi.waitFor(() => expect(kinds(toAdmin)).toEqual(['request.created']))
    expect(toRita.at(-1)).toMatchObject({ toUserId: rita.id, requestId: request.id })
    expect(kinds(toSeller)).toEqual([])
  })
})
