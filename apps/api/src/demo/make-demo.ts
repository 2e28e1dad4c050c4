import { builtInRoles } from '@amparo/contracts/model/permissions'
import type { Services } from '../context.ts'
import { newId } from '../ids.ts'
import { hashPassword } from '../modules/auth/passwords.ts'
import { createOrganization } from '../modules/organizations/create-organization.ts'

/** Makes the demo company where there is no company at all. */
export async function makeDemoWhenEmpty(services: Services): Promise<void> {
  const { prisma } = services.database
  if (await prisma.organization.findFirst({ select: { organizationId: true } })) return

  const organization = await createOrganization(services, {
    slug: 'demo',
    name: 'Casa Demo',
    country: 'CL',
    currency: 'CLP',
    timeZone: 'America/Santiago',
    language: 'es',
    demo: true,
    location: { name: 'Providencia', address: 'Av. Providencia 1234, Providencia', turnaroundDays: 4 },
  })
  const passwordHash = await hashPassword('amparo-demo')
  const roles = await prisma.role.findMany({ where: { organizationId: organization.id }, select: { id: true, builtIn: true } })
  for (const role of builtInRoles) {
    await prisma.user.create({
      data: {
        organizationId: organization.id,
        id: newId(services.clock()),
        email: `${role}@demo.test`,
        name: role,
        roleId: roles.find(({ builtIn }) => builtIn === role)!.id,
        language: 'es',
        passwordHash,
      },
    })
  }
}
