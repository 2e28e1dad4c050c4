import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { openApi } from './harness.ts'
import { makeCompany } from './make/company.ts'

const api = await openApi()

it('S2-10 S2-27 a company from before customer service begins with what a new one begins with', async () => {
  const { prisma, pool } = api.services.database
  const [earlier, later] = [await makeCompany(api), await makeCompany(api)]
  const stateOf = async ({ organization: { id: organizationId } }: typeof earlier) => ({
    items: await prisma.catalogItem.findMany({
      where: { organizationId },
      select: { kind: true, label: true, position: true, termValue: true, termUnit: true, type: { select: { label: true } } },
      orderBy: [{ kind: 'asc' }, { position: 'asc' }],
    }),
    roles: (
      await prisma.role.findMany({ where: { organizationId }, select: { builtIn: true, permissions: true }, orderBy: { position: 'asc' } })
    ).map(({ builtIn, permissions }) => ({ builtIn, permissions: permissions.toSorted() })),
  })
  const organizationId = earlier.organization.id
  await prisma.catalogItem.deleteMany({ where: { organizationId, kind: 'CATEGORY' } })
  await prisma.catalogItem.deleteMany({ where: { organizationId } })
  await pool.query(
    `update "Role" set permissions = array(select each from unnest(permissions) each where each !~ '^(requests|places)\\.') where "organizationId" = $1`,
    [organizationId],
  )
  const migration = new URL('../../../prisma/migrations/20261122062000_requests_of_earlier_companies/migration.sql', import.meta.url)
  await pool.query(await readFile(migration, 'utf8'))
  expect(await stateOf(earlier)).toEqual(await stateOf(later))
})
