import type { Permission } from '@amparo/contracts/model/permissions'
import { record } from '../activities/record.ts'
import { type Ctx, type OrganizationInContext, type Services, systemCtx, transaction, type UserCtx } from '../context.ts'
import { newId } from '../ids.ts'
import { hashPassword } from '../modules/auth/passwords.ts'
import { createLocation, editLocation } from '../modules/locations/write-location.ts'
import { createOrganization } from '../modules/organizations/create-organization.ts'
import { limitStage } from '../modules/reports/stage-limits.ts'
import { type DemoUser, demoCompany, demoCurrencies, demoLocations, demoPassword, demoStaff, type LocationKey, type StaffKey } from './company.ts'
import { type InternalKey, internalStatuses, orderLimits, type PublicKey, publicStatuses, requestLimits } from './statuses.ts'

export interface MadeCompany {
  services: Services
  organization: OrganizationInContext
  locations: Record<LocationKey, string>
  staff: Record<StaffKey, string>
  publicStatuses: Record<PublicKey, string>
  internalStatuses: Record<InternalKey, string>
  methods: Record<'CASH' | 'CARD' | 'TRANSFER', string>
  /** A context in which a member of staff does something at a moment. */
  as: (who: StaffKey, at: Date) => UserCtx
}

/** `slug` is where it lies while it is being made; what it writes meanwhile, such as links in mails, speaks of its final address. */
export async function makeCompany(services: Services, at: Date, slug: string): Promise<MadeCompany> {
  const [first, ...others] = demoLocations
  const { key: _key, email, public: isPublic, ...location } = first!
  const made = await createOrganization(services, { ...demoCompany, slug, paymentCurrencies: demoCurrencies, demo: true, location }, at)
  const organization = { ...made, slug: demoCompany.slug }
  const organizationId = organization.id
  const { prisma } = services.database
  const staff = await addStaff({ ...systemCtx(services, organization), now: at })
  const as = (who: StaffKey, now: Date): UserCtx => ({ ...systemCtx(services, organization), now, actor: { ...staff[who], locationId: null } })

  const master = as('claudia', at)
  const providencia = await prisma.location.findFirstOrThrow({ where: { organizationId }, select: { id: true, version: true } })
  await editLocation(master, providencia.id, { email, public: isPublic }, providencia.version)
  const locations = { [first!.key]: providencia.id }
  for (const { key, ...input } of others) locations[key] = (await createLocation(master, input)).id
  for (const { key, location } of demoStaff) {
    if (!location) continue
    const where = { organizationId_id: { organizationId, id: staff[key].id } }
    await prisma.user.update({ where, data: { locationId: locations[location]! }, select: { id: true } })
  }

  const stages = await statusIds(services, organizationId, 'PUBLIC', publicStatuses)
  for (const [stage, days] of Object.entries(orderLimits)) await limitStage(master, { of: 'ORDERS', stageId: stages[stage as PublicKey] }, days)
  for (const [stageId, days] of Object.entries(requestLimits)) await limitStage(master, { of: 'REQUESTS', stageId }, days)

  return {
    services,
    organization,
    as,
    locations: locations as MadeCompany['locations'],
    staff: Object.fromEntries(Object.entries(staff).map(([key, { id }]) => [key, id])) as MadeCompany['staff'],
    publicStatuses: stages,
    internalStatuses: await statusIds(services, organizationId, 'INTERNAL', internalStatuses),
    methods: await methodIds(services, organizationId),
  }
}

/** Beside the invitation, which would mail links: these accounts have their password from the start. */
async function addStaff(ctx: Ctx): Promise<Record<StaffKey, UserCtx['actor']>> {
  const organizationId = ctx.organization.id
  const passwordHash = await hashPassword(demoPassword)
  const roles = await ctx.db.role.findMany({ where: { organizationId }, select: { id: true, builtIn: true, permissions: true, scope: true } })
  const add = async ({ key: _key, role: builtIn, location: _location, ...user }: DemoUser): Promise<UserCtx['actor']> => {
    const role = roles.find((each) => each.builtIn === builtIn)!
    const id = newId(ctx.now)
    await transaction(ctx, async (ctx) => {
      const data = { ...user, organizationId, id, roleId: role.id, passwordHash, createdAt: ctx.now, updatedAt: ctx.now }
      await ctx.db.user.create({ data, select: { id: true } })
      await record(ctx, { kind: 'user.invited', data: { userId: id, name: user.name } })
      await record(ctx, { kind: 'user.password_set', data: { userId: id, how: 'operator' } })
    })
    const permissions = new Set(role.permissions as Permission[])
    return { kind: 'USER', id, sessionId: '', name: user.name, roleId: role.id, locationId: null, permissions, scope: role.scope }
  }
  const added: [StaffKey, UserCtx['actor']][] = []
  for (const user of demoStaff) added.push([user.key, await add(user)])
  return Object.fromEntries(added) as Record<StaffKey, UserCtx['actor']>
}

/** By what the default catalogue calls them. */
async function statusIds<K extends string>(
  services: Services,
  organizationId: string,
  kind: 'PUBLIC' | 'INTERNAL',
  labels: Record<K, string>,
): Promise<Record<K, string>> {
  const rows = await services.database.prisma.orderStatus.findMany({ where: { organizationId, kind }, select: { id: true, label: true } })
  const idOf = (label: string) => {
    const status = rows.find((row) => (row.label as { es: string }).es === label)
    if (!status) throw new Error(`The default catalogue has no status "${label}"`)
    return status.id
  }
  return Object.fromEntries(Object.entries<string>(labels).map(([key, label]) => [key, idOf(label)])) as Record<K, string>
}

/** Of each kind the first. */
async function methodIds(services: Services, organizationId: string): Promise<MadeCompany['methods']> {
  const methods = await services.database.prisma.paymentMethod.findMany({
    where: { organizationId },
    orderBy: { position: 'desc' },
    select: { id: true, kind: true },
  })
  return Object.fromEntries(methods.map(({ kind, id }) => [kind, id])) as MadeCompany['methods']
}
