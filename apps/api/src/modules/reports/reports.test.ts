import { dashboard } from '@amparo/contracts/staff/dashboard'
import { orderUpdates } from '@amparo/contracts/staff/order-updates'
import { orders } from '@amparo/contracts/staff/orders'
import { projects } from '@amparo/contracts/staff/places'
import { reports } from '@amparo/contracts/staff/reports'
import { requests } from '@amparo/contracts/staff/requests'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { makeCompany } from '../../../test/make/company.ts'
import { makeOrder } from '../../../test/make/order.ts'
import { makeRequest } from '../../../test/make/request.ts'

const api = await openApi()
// A Monday at nine in the morning in Santiago.
const monday = new Date('2026-11-23T12:00:00Z')
const hourMs = 3_600_000
const at = (hours: number) => {
  api.clock.now = new Date(monday.getTime() + hours * hourMs)
}
const november = { from: '2026-11-01', to: '2026-11-30' }
const finish = { success: true, text: 'Respondida', notify: false }

describe('reports', () => {
  it('S2-56 the on-time rate counts what was answered and what is late; what still has time counts for neither', async () => {
    at(0)
    const company = await makeCompany(api)
    const [user, other] = [await company.user('administrator', 'Ana Rojas'), await company.user('operator', 'Bruno Lima')]
    const project = await user.ok(projects.create, { body: { name: 'Los Robles' } })
    const inProject = { association: 'OTHER', contact: { name: 'Carla' }, projectId: project.id, language: 'es' } as const
    const tomorrow = '2026-11-24T21:00:00Z'
    const [inTime, late] = [await makeRequest(user, { dueAt: tomorrow, about: inProject }), await makeRequest(user, { dueAt: tomorrow })]
    await makeRequest(user, { dueAt: tomorrow, responsibleId: other.id })
    await makeRequest(user, { dueAt: '2026-12-15T21:00:00Z', responsibleId: other.id })
    at(3)
    await user.ok(requests.finish, { params: { id: inTime.id }, body: finish })
    at(50)
    await user.ok(requests.finish, { params: { id: late.id }, body: finish })

    const report = await user.ok(reports.requests, { query: november })
    // Three working hours for one; for the other two days of eight and two hours of the third.
    expect(report.all).toEqual({ total: 4, finished: 2, onTime: 33.3, overdue: 1, medianHours: 10.5 })
    expect(report.byResponsible.map(({ person, total, onTime, overdue }) => [person.name, total, onTime, overdue])).toEqual([
      ['Ana Rojas', 2, 50, 0],
      ['Bruno Lima', 2, 0, 1],
    ])
    expect(report.byType).toMatchObject([{ id: inTime.type.id, label: inTime.type.label, total: 4 }])
    expect(report.byArea).toMatchObject([{ id: inTime.area.id, total: 4 }])
    expect(report.months).toMatchObject([{ month: '2026-11', total: 4 }])

    const ofProject = await user.ok(reports.requests, { query: { ...november, projectId: project.id } })
    expect(ofProject.all).toEqual({ total: 1, finished: 1, onTime: 100, overdue: 0, medianHours: 3 })
    const empty = await user.ok(reports.requests, { query: { from: '2026-10-01', to: '2026-10-31' } })
    expect(empty.all).toEqual({ total: 0, finished: 0, onTime: null, overdue: 0, medianHours: null })
    const ever = await user.ok(reports.requests, { query: { from: '1900-01-01', to: '2100-12-31' } })
    expect(ever.all.total).toBe(4)
    const stranger = await (await makeCompany(api)).user('administrator')
    expect((await stranger.ok(reports.requests, { query: november })).all.total).toBe(0)
    await (await company.user('seller')).refused(reports.requests, { query: november }, 'forbidden')
  })

  it('B-10 how long requests sit in each stage: median, 90th percentile, worst, and the one that sits longest', async () => {
    at(0)
    const company = await makeCompany(api)
    const user = await company.user('administrator')
    const made = [await makeRequest(user), await makeRequest(user), await makeRequest(user)]
    const [first, second, third] = made.map(({ id }) => ({ params: { id } }))
    at(1)
    await user.ok(requests.execute, { ...first!, body: { text: 'Llamé' } })
    at(3)
    await user.ok(requests.execute, { ...second!, body: { text: 'Llamé' } })
    await user.ok(requests.finish, { ...first!, body: finish })
    at(10)
    const { data } = await user.ok(reports.stages, { query: { ...november, of: 'REQUESTS' } })
    expect(data).toMatchObject([
      // Stayed 1, 3 and, until now, 10 hours.
      {
        stage: { id: 'NEW' },
        entered: 3,
        inside: 1,
        median: 3,
        p90: 8.6,
        worst: 10,
        oldest: { id: third!.params.id, code: '3', since: monday.toISOString() },
      },
      // 2 hours, and 7 until now.
      { stage: { id: 'IN_PROGRESS' }, entered: 2, inside: 1, median: 4.5, p90: 6.5, worst: 7, oldest: { id: second!.params.id } },
    ])
  })

  it('B-10 the same of orders, by their statuses, of those that one may see', async () => {
    at(0)
    const company = await makeCompany(api)
    const [user, seller] = [await company.user('administrator'), await company.user('seller')]
    const [first, second] = [await makeOrder(user, company), await makeOrder(user, company)]
    const move = (id: string, to: 'WORKING' | 'DELIVERED') =>
      user.ok(orderUpdates.create, { params: { id }, body: { kind: 'PUBLIC', statusId: company.status(to), note: '', notify: false } })
    at(2)
    await move(first.id, 'WORKING')
    at(8)
    await move(first.id, 'DELIVERED')
    at(10)
    await user.ok(reports.stages, { query: { from: '1900-01-01', to: '1900-01-01', of: 'ORDERS' } })
    const { data } = await user.ok(reports.stages, { query: { ...november, of: 'ORDERS' } })
    expect(data.filter(({ entered }) => entered)).toMatchObject([
      { stage: { id: company.status('NEW') }, entered: 2, inside: 1, median: 6, worst: 10, oldest: { id: second.id } },
      { stage: { id: company.status('WORKING') }, entered: 1, inside: 0, median: 6, worst: 6, oldest: null },
    ])
    expect((await seller.ok(reports.stages, { query: { ...november, of: 'ORDERS' } })).data.filter(({ entered }) => entered)).toEqual([])
    await seller.refused(reports.stages, { query: { ...november, of: 'REQUESTS' } }, 'forbidden')
  })

  it('B-10 what sits longer in a stage than the company allows is counted, found by the lists, and told on the home page', async () => {
    at(0)
    const company = await makeCompany(api)
    const user = await company.user('administrator')
    const [old, worked] = [await makeOrder(user, company), await makeOrder(user, company)]
    const [asked, begun] = [await makeRequest(user), await makeRequest(user)]
    const overIn = async (of: 'ORDERS' | 'REQUESTS', stageId: string) =>
      (await user.ok(reports.stages, { query: { ...november, of } })).data.find(({ stage }) => stage.id === stageId)
    expect((await user.ok(dashboard.get, { query: {} })).overStage).toBeNull()
    const atNew = { of: 'ORDERS', stageId: company.status('NEW') } as const
    await user.ok(reports.limitStage, { params: atNew, body: { days: 2 } })
    await user.ok(reports.limitStage, { params: { of: 'REQUESTS', stageId: 'NEW' }, body: { days: 1 } })
    const { data: limits } = await user.ok(reports.limitStage, { params: { of: 'REQUESTS', stageId: 'IN_PROGRESS' }, body: { days: 2 } })
    expect(limits).toHaveLength(3)

    at(47)
    const status = { kind: 'PUBLIC', statusId: company.status('WORKING'), note: '', notify: false } as const
    await user.ok(orderUpdates.create, { params: { id: worked.id }, body: status })
    await user.ok(requests.execute, { params: { id: begun.id }, body: { text: 'Llamé' } })
    // One hour before the limit of two days.
    expect((await user.ok(orders.list, { query: { overStage: true } })).data).toEqual([])
    expect(await overIn('ORDERS', atNew.stageId)).toMatchObject({ limitDays: 2, over: 0 })

    at(49)
    expect((await user.ok(orders.list, { query: { overStage: true } })).data.map(({ id }) => id)).toEqual([old.id])
    expect((await user.ok(orders.list, { query: { overStage: false } })).data.map(({ id }) => id)).toEqual([worked.id])
    expect((await user.ok(requests.list, { query: { overStage: true } })).data.map(({ id }) => id)).toEqual([asked.id])
    expect(await user.ok(requests.get, { params: { id: begun.id } })).toMatchObject({
      stageSince: new Date(monday.getTime() + 47 * hourMs).toISOString(),
    })
    expect(await overIn('ORDERS', atNew.stageId)).toMatchObject({ over: 1, inside: 1 })
    expect(await overIn('REQUESTS', 'NEW')).toMatchObject({ over: 1 })
    expect(await overIn('REQUESTS', 'IN_PROGRESS')).toMatchObject({ over: 0, limitDays: 2 })
    expect((await user.ok(dashboard.get, { query: {} })).overStage).toBe(1)
    expect((await (await company.user('seller')).ok(dashboard.get, { query: {} })).overStage).toBe(0)

    await user.ok(reports.limitStage, { params: atNew, body: { days: null } })
    expect((await user.ok(orders.list, { query: { overStage: true } })).data).toEqual([])
    const delivered = { of: 'ORDERS', stageId: company.status('DELIVERED') } as const
    await user.refused(reports.limitStage, { params: delivered, body: { days: 2 } }, 'reference_not_found')
    await user.refused(reports.limitStage, { params: { ...atNew, of: 'REQUESTS' }, body: { days: 2 } }, 'reference_not_found')
    const stranger = await (await makeCompany(api)).user('administrator')
    await stranger.refused(reports.limitStage, { params: atNew, body: { days: 2 } }, 'reference_not_found')
    expect((await stranger.ok(reports.stageLimits, {})).data).toEqual([])
  })
})
