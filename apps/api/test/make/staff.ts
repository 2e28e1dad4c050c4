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
