import { customers } from '@amparo/contracts/staff/customers'
import { projects, units } from '@amparo/contracts/staff/places'
import { areas } from '@amparo/contracts/staff/request-catalogs'
import { requests } from '@amparo/contracts/staff/requests'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { makeCompany, makeCustomer } from '../../../test/make/company.ts'
import { makeCustomerService, makeRequest, requestInput } from '../../../test/make/customer-service.ts'
import { userWithProfile } from '../../../test/make/staff.ts'

const api = await openApi()
// A Monday, at noon in Santiago.
api.clock.now = new Date('2026-11-23T15:00:00Z')

describe('entering a request', () => {
  it('S2-01 S2-08 S2-20 S2-21 S2-22 S2-24 S2-25 it keeps the nine, is numbered, and stands in the tray', async () => {
    const service = await makeCustomerService(api, { requestPrefix: 'SAC-' })
    const operator = await service.company.user('operator', 'Rita Campos')
    const request = await makeRequest(service, operator)
    expect(request).toMatchObject({
      number: 1,
      code: 'SAC-1',
      state: 'NEW',
      association: 'TENANT',
      channel: { id: service.channel.id },
      type: { id: service.type.id, label: { es: 'Reclamo' } },
      category: { id: service.category.id },
      area: { id: service.area.id },
      responsible: { id: operator.id, name: 'Rita Campos' },
      description: 'El vecino de arriba hace ruido de noche.',
      startOn: '2026-11-23',
      overdue: false,
      waitingSince: null,
      finishedAt: null,
      createdBy: { id: operator.id },
      contact: { name: 'Tadeo Quiroz', email: 'tadeo@correo.example' },
      unit: { name: '1204' },
      project: { name: 'Alto Maipo' },
    })
    // The end of the third working day after Monday.
    expect(request.dueAt).toBe('2026-11-26T21:00:00.000Z')
    const { data } = await operator.ok(requests.list, { query: {} })
    expect(data.map(({ id }) => id)).toEqual([request.id])
    expect((await makeRequest(service, operator)).code).toBe('SAC-2')
  })

  it('S2-08 none of the nine may be missing', async () => {
    const service = await makeCustomerService(api)
    const body = await requestInput(service, service.admin)
    const nine = ['channelId', 'about', 'typeId', 'categoryId', 'areaId', 'responsibleId', 'description', 'startOn', 'dueAt'] as const
    for (const field of nine) {
      const { [field]: _, ...rest } = body
      const problem = await service.admin.refused(requests.create, { body: rest as never }, 'invalid_input')
      expect(problem.fields?.map(({ path }) => path)).toEqual([`body.${field}`])
    }
    await service.admin.refused(requests.create, { body: { ...body, description: '  ' } }, 'invalid_input')
  })

  it('S2-23 the entry date is the moment of entry, whatever is sent', async () => {
    const service = await makeCustomerService(api)
    const body = await requestInput(service, service.admin, { startOn: '2026-12-01' })
    const request = await service.admin.ok(requests.create, { body })
    expect(request.enteredAt).toBe(api.clock.now.toISOString())
    await service.admin.refused(requests.create, { body: { ...body, enteredAt: '2020-01-01T00:00:00Z' } as never }, 'invalid_input')
  })

  it('S2-11 the association is one kind, with its own data and no others', async () => {
    const service = await makeCustomerService(api)
    const { admin, owner, unit } = service
    const kinds = [
      { association: 'OWNER', customerId: owner.id, contact: { name: 'Otra' } },
      { association: 'OWNER' },
      { association: 'UNIT', unitId: unit.id, customerId: owner.id },
      { association: 'OTHER', customerId: owner.id, language: 'es' },
      { association: 'OTHER', contact: { name: '' }, language: 'es' },
      { association: 'NEIGHBOUR', contact: { name: 'Otra' }, language: 'es' },
    ]
    for (const about of kinds)
      await admin.refused(requests.create, { body: await requestInput(service, admin, { about: about as never }) }, 'invalid_input')
  })

  it('S2-01 S2-11 somebody who is neither owner nor tenant asks, too', async () => {
    const service = await makeCustomerService(api)
    const contact = { name: 'Nora Vidal', email: 'NORA@correo.example', phone: '+56 9 8765 0000' }
    const about = { association: 'OTHER', contact, projectId: service.project.id, language: 'pt-BR' } as const
    const request = await makeRequest(service, service.admin, service.admin, { about })
    expect(request).toMatchObject({ association: 'OTHER', customer: null, unit: null, language: 'pt-BR', project: { name: 'Alto Maipo' } })
    expect(request.contact).toEqual({ name: 'Nora Vidal', email: 'nora@correo.example', phone: '+56987650000' })
  })

  it('S2-14 of an owner it may name one of their properties, or none', async () => {
    const service = await makeCustomerService(api)
    const { admin, owner, unit, project } = service
    const without = await makeRequest(service, admin, admin, { about: { association: 'OWNER', customerId: owner.id } })
    expect(without).toMatchObject({ customer: { id: owner.id }, unit: null, project: null, contact: { phone: '+56987654321' } })
    const withOne = await makeRequest(service, admin, admin, { about: { association: 'OWNER', customerId: owner.id, unitId: unit.id } })
    expect(withOne.unit).toMatchObject({ id: unit.id })

    const another = await admin.ok(units.create, { body: { projectId: project.id, name: '1205' } })
    const about = { association: 'OWNER', customerId: owner.id, unitId: another.id } as const
    await admin.refused(requests.create, { body: await requestInput(service, admin, { about }) }, 'reference_not_found')
  })

  it('S2-12 S2-15 of a property the owner of the day is asked, whose data can be seen and changed', async () => {
    const service = await makeCustomerService(api)
    const { admin, unit, owner } = service
    const request = await makeRequest(service, admin, admin, { about: { association: 'UNIT', unitId: unit.id } })
    expect(request).toMatchObject({ association: 'UNIT', customer: { id: owner.id }, contact: { name: 'Olga Paredes Lira' } })
    const seen = await admin.ok(customers.get, { params: { id: owner.id } })
    await admin.ok(customers.edit, { params: { id: owner.id }, body: { email: 'nueva@correo.example' }, version: seen.version })
    const next = await makeRequest(service, admin, admin, { about: { association: 'UNIT', unitId: unit.id } })
    expect(next.contact.email).toBe('nueva@correo.example')
    expect((await admin.ok(requests.get, { params: { id: request.id } })).contact.email).toBe('olga@correo.example')
  })

  it('S2-13 the property is seen from a request, and changed nowhere in it', async () => {
    const service = await makeCustomerService(api)
    const request = await makeRequest(service, service.admin)
    for (const body of [{ unitId: null }, { unit: { name: 'x' } }, { about: { association: 'UNIT', unitId: service.unit.id } }])
      await service.admin.refused(requests.edit, { params: { id: request.id }, body: body as never, version: 1 }, 'invalid_input')
  })

  it('S2-11 S2-18 S2-19 what it names must be on the company’s lists, in use, and of the type', async () => {
    const [service, elsewhere] = [await makeCustomerService(api), await makeCustomerService(api)]
    const { admin, type, channel, area, tenant } = service
    const retired = await admin.ok(areas.create, { body: { label: { es: 'Vieja', 'pt-BR': 'Velha' } } })
    await admin.ok(areas.retire, { params: { id: retired.id } })
    const refused = async (input: object, path: string, code: 'reference_not_found' | 'category_of_another_type' = 'reference_not_found') => {
      const body = { ...(await requestInput(service, admin)), ...input }
      expect((await admin.refused(requests.create, { body }, code)).fields?.[0]?.path).toBe(path)
    }
    await refused({ areaId: retired.id }, 'body.areaId')
    await refused({ areaId: channel.id }, 'body.areaId')
    await refused({ channelId: area.id }, 'body.channelId')
    await refused({ channelId: elsewhere.channel.id }, 'body.channelId')
    await refused({ responsibleId: elsewhere.admin.id }, 'body.responsibleId')
    await refused({ about: { association: 'TENANT', customerId: elsewhere.tenant.id } }, 'body.about.customerId')
    await refused({ about: { association: 'TENANT', customerId: tenant.id, unitId: elsewhere.unit.id } }, 'body.about.unitId')
    await refused({ about: { association: 'UNIT', unitId: elsewhere.unit.id } }, 'body.about.unitId')
    const about = { association: 'OTHER', contact: { name: 'Ana' }, projectId: elsewhere.project.id, language: 'es' }
    await refused({ about }, 'body.about.projectId')
    await refused({ categoryId: elsewhere.category.id }, 'body.categoryId')
    expect(type.term).toEqual({ value: 3, unit: 'DAYS' })
  })

  it('S2-02 S2-20 the responsible is one who works with requests', async () => {
    const service = await makeCustomerService(api)
    const seller = await service.company.user('seller')
    await service.admin.refused(requests.create, { body: await requestInput(service, seller) }, 'reference_not_found')
    const technician = await service.company.user('technician')
    expect((await makeRequest(service, service.admin, technician)).responsible.id).toBe(technician.id)
  })

  it('S2-22 S2-24 an answer is due on the first day of the task or later', async () => {
    const service = await makeCustomerService(api)
    const body = await requestInput(service, service.admin)
    await service.admin.refused(requests.create, { body: { ...body, startOn: '2026-12-05', dueAt: '2026-12-04T20:00:00Z' } }, 'period_invalid')
    await service.admin.ok(requests.create, { body: { ...body, startOn: '2026-12-05', dueAt: '2026-12-05T20:00:00Z' } })
  })

  it('S2-27 those whose profile has the requests see them, and nobody else does', async () => {
    const service = await makeCustomerService(api)
    const request = await makeRequest(service, service.admin)
    const { user: reader } = await userWithProfile(api, service.company, { permissions: ['requests.read'] })
    const { user: other } = await userWithProfile(api, service.company, { permissions: ['orders.read'] })
    expect((await reader.ok(requests.list, { query: {} })).data.map(({ id }) => id)).toEqual([request.id])
    await other.refused(requests.list, { query: {} }, 'forbidden')
    await other.refused(requests.get, { params: { id: request.id } }, 'forbidden')
  })

  it('S2-29 those of a profile with projects enter requests in these alone', async () => {
    const service = await makeCustomerService(api)
    const { admin, project, owner, unit } = service
    const another = await admin.ok(projects.create, { body: { name: 'Bajo Maipo' } })
    const permissions = ['requests.read', 'requests.create', 'requests.act_responsible', 'customers.read', 'places.read'] as const
    const { user: inside } = await userWithProfile(api, service.company, { permissions: [...permissions], projectIds: [project.id] })
    const { user: outside } = await userWithProfile(api, service.company, { permissions: [...permissions], projectIds: [another.id] })
    const { user: anywhere } = await userWithProfile(api, service.company, { permissions: [...permissions] })
    const about = { association: 'OWNER', customerId: owner.id, unitId: unit.id } as const
    const body = await requestInput(service, admin, { about })
    await inside.ok(requests.create, { body })
    await anywhere.ok(requests.create, { body })
    await outside.refused(requests.create, { body }, 'project_not_yours')
    // Of no project at all is not of theirs either.
    await inside.refused(requests.create, { body: { ...body, about: { association: 'OWNER', customerId: owner.id } } }, 'project_not_yours')
  })

  it('S2-25 many at once get numbers without a gap or a copy', async () => {
    const service = await makeCustomerService(api)
    const body = await requestInput(service, service.admin)
    const made = await Promise.all(Array.from({ length: 24 }, () => service.admin.ok(requests.create, { body })))
    expect(made.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 24 }, (_, at) => at + 1))
  })

  it('S2-25 sent again with the same key it is entered once', async () => {
    const service = await makeCustomerService(api)
    const body = await requestInput(service, service.admin)
    const headers = { 'idempotency-key': crypto.randomUUID() }
    const made = await Promise.all(Array.from({ length: 8 }, () => service.admin.ok(requests.create, { body }, { headers })))
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect((await service.admin.ok(requests.list, { query: {} })).data).toHaveLength(1)
    await service.admin.refused(requests.create, { body: { ...body, description: 'Otra cosa' } }, 'idempotency_key_reused', { headers })
  })

  it('another company’s request is not there', async () => {
    const [service, elsewhere] = [await makeCustomerService(api), await makeCustomerService(api)]
    const { id } = await makeRequest(service, service.admin)
    const params = { id }
    const other = elsewhere.admin
    await other.refused(requests.get, { params }, 'not_found')
    await other.refused(requests.activities, { params, query: {} }, 'not_found')
    await other.refused(requests.execute, { params, body: { text: 'x' } }, 'not_found')
    await other.refused(requests.comment, { params, body: { text: 'x' } }, 'not_found')
    await other.refused(requests.finish, { params, body: { success: true } }, 'not_found')
    await other.refused(requests.assign, { params, body: { responsibleId: other.id } }, 'not_found')
    await other.refused(requests.mail, { params, body: { to: ['a@b.example'], subject: 'x', text: 'x' } }, 'not_found')
    const { data } = await other.ok(requests.assignMany, { body: { ids: [id], responsibleId: other.id } })
    expect(data).toEqual([{ id, ok: false, code: 'not_found' }])
    expect((await other.ok(requests.list, { query: {} })).data).toEqual([])
  })

  it('a tenant without a unit of theirs, and a company without requests, are fine', async () => {
    const company = await makeCompany(api)
    const admin = await company.user('administrator')
    expect((await admin.ok(requests.counts, {})).open).toBe(0)
    const service = await makeCustomerService(api)
    const stranger = await makeCustomer(service.admin, { name: 'Sola' })
    const request = await makeRequest(service, service.admin, service.admin, { about: { association: 'TENANT', customerId: stranger.id } })
    expect(request).toMatchObject({ unit: null, contact: { email: null } })
  })
})
