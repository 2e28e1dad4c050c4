import { randomBytes } from 'node:crypto'
import type { BuiltInRole } from '@amparo/contracts/model/permissions'
import type { NewCustomer } from '@amparo/contracts/staff/customers'
import { customers } from '@amparo/contracts/staff/customers'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import type { OrganizationInContext } from '../../src/context.ts'
import type { AccessToken } from '../../src/http/doors.ts'
import { hashPassword } from '../../src/modules/auth/passwords.ts'
import { openSession } from '../../src/modules/auth/sessions.ts'
import { createOrganization, type NewOrganization } from '../../src/modules/organizations/create-organization.ts'
import type { Caller, TestApi } from '../harness.ts'

/** The password of everybody whom `user` makes. */
export const testPassword = 'quillay boldo peumo'
let passwordHash: Promise<string> | undefined

export interface TestUser extends Caller {
  id: string
  email: string
  name: string
  sessionId: string
  token: string
}

export interface TestCompany {
  organization: OrganizationInContext
  locationId: string
  /** Ids of the public and internal statuses by category and label. */
  status: (which: 'NEW' | 'WORKING' | 'WAITING' | 'READY' | 'DELIVERED' | 'CANCELLED') => string
  internalStatusIds: string[]
  roleId: (role: BuiltInRole) => string
  /** A signed-in member of staff; a new one at each call. */
  user: (role: BuiltInRole, name?: string) => Promise<TestUser>
}

/** A company of its own, so that test files and cases never meet. */
export async function makeCompany(api: TestApi, input: Partial<NewOrganization> = {}): Promise<TestCompany> {
  const { services } = api
  const organization = await createOrganization(services, {
    slug: `c-${randomBytes(6).toString('hex')}`,
    name: 'Taller Austral',
    country: 'CL',
    currency: 'CLP',
    timeZone: 'America/Santiago',
    language: 'es',
    location: { name: 'Providencia', address: 'Av. Providencia 1234', turnaroundDays: 4 },
    ...input,
  })
  const where = { organizationId: organization.id }
  const [location, statuses, roles] = await Promise.all([
    services.database.prisma.location.findFirstOrThrow({ where, select: { id: true } }),
    services.database.prisma.orderStatus.findMany({ where, select: { id: true, kind: true, category: true }, orderBy: { position: 'asc' } }),
    services.database.prisma.role.findMany({ where, select: { id: true, builtIn: true } }),
  ])
  const roleId = (role: BuiltInRole) => roles.find(({ builtIn }) => builtIn === role)!.id
  return {
    organization,
    locationId: location.id,
    status: (which) => statuses.find((status) => status.category === which)!.id,
    internalStatusIds: statuses.filter((status) => status.kind === 'INTERNAL').map((status) => status.id),
    roleId,
    async user(role, name = 'Ana Rojas') {
      const id = uuidv7()
      const email = `${role}-${randomBytes(4).toString('hex')}@example.com`
      passwordHash ??= hashPassword(testPassword)
      await services.database.prisma.user.create({
        data: { ...where, id, email, name, roleId: roleId(role), language: 'es', passwordHash: await passwordHash },
      })
      const session = await openSession(
        { services, db: services.database.prisma, commit: undefined, now: api.clock.now, language: 'es', ip: '127.0.0.1' },
        organization,
        { id, remember: false, userAgent: 'test' },
      )
      const token = api.app.jwt.sign({ sub: id, org: organization.id, sid: session.sessionId } satisfies AccessToken)
      return { ...api.with(token), id, email, name, sessionId: session.sessionId, token }
    },
  }
}

/** A customer added through the API. */
export function makeCustomer(user: Caller, input: Partial<z.input<typeof NewCustomer>> = {}) {
  return user.ok(customers.create, { body: { kind: 'PERSON', name: 'Carla', surname: 'Muñoz Soto', country: 'CL', language: 'es', ...input } })
}
