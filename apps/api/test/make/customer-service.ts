import { calendar } from '@amparo/contracts/staff/calendar'
import { projects, units } from '@amparo/contracts/staff/places'
import { areas, intakeChannels, requestCategories, requestTypes } from '@amparo/contracts/staff/request-catalogs'
import type { NewRequest } from '@amparo/contracts/staff/request-entry'
import { requests } from '@amparo/contracts/staff/requests'
import type { z } from 'zod'
import type { NewOrganization } from '../../src/modules/organizations/create-organization.ts'
import type { TestApi } from '../harness.ts'
import { makeCompany, makeCustomer, type TestUser } from './company.ts'

type Input = z.input<typeof NewRequest>

/** A company with all that its requests name: lists, a project with a unit in it, the unit's owner and tenant. */
export async function makeCustomerService(api: TestApi, input: Partial<NewOrganization> = {}) {
  const company = await makeCompany(api, input)
  const admin = await company.user('administrator', 'Amanda Núñez')
  const label = (es: string) => ({ label: { es, 'pt-BR': es } })
  const channel = await admin.ok(intakeChannels.create, { body: label('Radio') })
  const type = await admin.ok(requestTypes.create, { body: { ...label('Reclamo'), term: { value: 3, unit: 'DAYS' } } })
  const category = await admin.ok(requestCategories.create, { body: { ...label('Ruidos'), typeId: type.id } })
  const area = await admin.ok(areas.create, { body: label('Postventa') })
  const project = await admin.ok(projects.create, { body: { name: 'Alto Maipo', city: 'Santiago' } })
  const unit = await admin.ok(units.create, { body: { projectId: project.id, kind: 'Departamento', name: '1204', tower: 'B' } })
  const owner = await makeCustomer(admin, { name: 'Olga', surname: 'Paredes Lira', email: 'olga@correo.example', phones: [{ e164: '+56987654321' }] })
  const tenant = await makeCustomer(admin, { name: 'Tadeo', surname: 'Quiroz', email: 'tadeo@correo.example' })
  await admin.ok(units.addParty, { params: { id: unit.id }, body: { kind: 'OWNER', customerId: owner.id, from: '2024-03-01' } })
  await admin.ok(units.addParty, { params: { id: unit.id }, body: { kind: 'TENANT', customerId: tenant.id, from: '2025-01-01' } })
  return { api, company, admin, channel, type, category, area, project, unit, owner, tenant }
}

export type CustomerService = Awaited<ReturnType<typeof makeCustomerService>>

/** What the form sends, with a term that the company's calendar gives. */
export async function requestInput(service: CustomerService, responsible: { id: string }, input: Partial<Input> = {}): Promise<Input> {
  const { admin, channel, type, category, area, tenant, unit, project } = service
  const startOn = input.startOn ?? today(service)
  const { dueAt } = await admin.ok(calendar.dueDate, { query: { typeId: input.typeId ?? type.id, projectId: project.id, startOn } })
  return {
    channelId: channel.id,
    about: { association: 'TENANT', customerId: tenant.id, unitId: unit.id },
    typeId: type.id,
    categoryId: category.id,
    areaId: area.id,
    responsibleId: responsible.id,
    description: 'El vecino de arriba hace ruido de noche.',
    startOn,
    dueAt,
    ...input,
  }
}

function today({ api, company }: CustomerService): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: company.organization.timeZone }).format(api.clock.now)
}

/** A request entered through the API. */
export async function makeRequest(service: CustomerService, by: TestUser, responsible: TestUser = by, input: Partial<Input> = {}) {
  return by.ok(requests.create, { body: await requestInput(service, responsible, input) })
}

/** Moves the clock past the due date of a request, and lets the jobs see it. */
export async function passDue(api: TestApi, { dueAt }: { dueAt: string }, byMs = 60_000): Promise<void> {
  await moveClock(api, new Date(new Date(dueAt).getTime() + byMs))
  await findLate(api)
}

/** To another day, with everybody still signed in. */
export async function moveClock(api: TestApi, to: Date): Promise<void> {
  api.clock.forward(to.getTime() - api.clock.now.getTime())
  await api.services.database.pool.query(`update "Session" set "expiresAt" = $1::timestamptz + interval '1 day'`, [to])
}

/** What the clock sets off each minute. */
export async function findLate(api: TestApi): Promise<void> {
  await api.services.queue.send({ services: api.services, commit: undefined }, 'find_overdue', {})
  await api.drain()
}
