import { type NewRole, roles } from '@amparo/contracts/staff/users'
import type { z } from 'zod'
import type { TestApi } from '../harness.ts'
import { makeCompany, type TestCompany } from './company.ts'

/** A company with a master, who is signed in. */
export async function makeCompanyWithMaster(api: TestApi) {
  const company = await makeCompany(api)
  return { company, master: await company.user('master', 'Marta Maestra') }
}

let people = 0

/** What a master fills in for a new operator; nobody else has the address. */
export function newUser(company: TestCompany, input: { name?: string; email?: string; phone?: string } = {}) {
  people += 1
  return { name: 'Iván Soto', email: `persona${people}@example.com`, roleId: company.roleId('operator'), language: 'es', ...input } as const
}

/** What the history tells of the company's staff, in order. */
export function toldOfStaff(api: TestApi, company: TestCompany) {
  return api.services.database.prisma.activity.findMany({
    where: { organizationId: company.organization.id, kind: { startsWith: 'user.' } },
    orderBy: { id: 'asc' },
    select: { kind: true, data: true },
  })
}

/** A signed-in person with a profile that the company made. */
export async function userWithProfile(api: TestApi, company: TestCompany, input: Partial<z.input<typeof NewRole>> = {}) {
  const master = await company.user('master')
  const name = { es: 'Taller', 'pt-BR': 'Oficina' }
  const role = await master.ok(roles.create, { body: { name, permissions: ['orders.read'], ...input } })
  const user = await company.user('technician', 'Tomás Vera')
  await api.services.database.prisma.user.updateMany({ where: { id: user.id }, data: { roleId: role.id } })
  api.services.hub.forget(company.organization.id)
  return { user, role, master }
}
