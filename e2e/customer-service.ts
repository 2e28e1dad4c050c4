import type { Input } from '@amparo/contracts/endpoint'
import { customers } from '@amparo/contracts/staff/customers'
import { projects, units } from '@amparo/contracts/staff/places'
import { areas, intakeChannels, requestCategories, requestTypes } from '@amparo/contracts/staff/request-catalogs'
import { type Request, requests } from '@amparo/contracts/staff/requests'
import type { Page } from '@playwright/test'
import { expect, type Shop, type Staff } from './fixtures.ts'

type Given = Partial<Input<typeof requests.create>['body']>

export interface CustomerService {
  /** The tenant's address, at which their mails arrive. */
  tenantMail: string
  /** A request of the tenant, entered by somebody for somebody. */
  request: (by: Staff, responsible: Staff, given?: Given) => Promise<Request>
}

const daysFrom = (days: number) => new Date(Date.now() + days * 86_400_000)
export const dayFrom = (days: number): string => daysFrom(days).toISOString().slice(0, 10)

/** A flat with its tenant, in a company whose lists are those that it began with. */
export async function openCustomerService(shop: Shop): Promise<CustomerService> {
  const master = await shop.staff('master')
  const first = async (list: Promise<{ data: { id: string }[] }>) => (await list).data[0]!.id
  const [channelId, areaId] = [await first(master.call(intakeChannels.list, { query: {} })), await first(master.call(areas.list, { query: {} }))]
  const { data: categories } = await master.call(requestCategories.list, { query: {} })
  const { data: types } = await master.call(requestTypes.list, { query: {} })
  const type = types.find(({ label }) => label.es === 'Reclamo')!
  const category = categories.find(({ typeId }) => typeId === type.id)!
  const tenantMail = `tadeo-${shop.slug}@example.com`
  const tenant = await master.call(customers.create, {
    body: {
      ...{ kind: 'PERSON', name: 'Tadeo', surname: 'Quiroz', country: 'CL', language: 'es', email: tenantMail },
      phones: [{ e164: '+56987654321' }],
    },
  })
  const project = await master.call(projects.create, { body: { name: 'Alto Maipo', city: 'Santiago' } })
  const unit = await master.call(units.create, { body: { projectId: project.id, kind: 'Departamento', name: '1204', tower: 'B' } })
  await master.call(units.addParty, { params: { id: unit.id }, body: { kind: 'TENANT', customerId: tenant.id, from: '2025-01-01' } })

  return {
    tenantMail,
    request: (by, responsible, given) =>
      by.call(requests.create, {
        body: {
          ...{ channelId, areaId, typeId: type.id, categoryId: category.id, responsibleId: responsible.id },
          about: { association: 'TENANT', customerId: tenant.id, unitId: unit.id },
          description: 'El vecino de arriba hace ruido de noche.',
          startOn: dayFrom(0),
          dueAt: daysFrom(3).toISOString(),
          notify: false,
          ...given,
        },
      }),
  }
}

/** Entered with a term that ended some days ago. */
export function overdueSince(days: number): Given {
  return { startOn: dayFrom(-days - 1), dueAt: daysFrom(-days).toISOString() }
}

/** The bell of the top bar; its name says what waits in it. */
export const bellOf = (page: Page) => page.getByRole('button', { name: /^Avisos: / })
export const historyOf = (page: Page) => page.getByRole('region', { name: 'Historial' })
export const writingOf = (page: Page) => page.getByRole('region', { name: 'Escribir en la solicitud' })

export async function openRequest(page: Page, shop: Shop, id: string) {
  await page.goto(`/admin/${shop.slug}/requests/${id}`)
  await expect(page.getByText('En vivo', { exact: true })).toBeAttached()
  await expect(historyOf(page).getByRole('listitem').first()).toBeVisible()
}

/** An operator who answers for requests, and an administrator, each at a browser. */
export async function makeTeam(shop: Shop, page: Page, other: Page) {
  const service = await openCustomerService(shop)
  const [rita, luis] = [await shop.signIn(page, 'operator', 'Rita Campos'), await shop.signIn(other, 'administrator', 'Luis Mora')]
  return { service, rita, luis }
}
