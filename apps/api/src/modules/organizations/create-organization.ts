import type { Language } from '@amparo/contracts/common'
import { inEachLanguage } from '@amparo/contracts/model/languages'
import { builtInRolePermissions, builtInRoles } from '@amparo/contracts/model/permissions'
import type { TaxMode } from '@amparo/contracts/model/totals'
import type { Ctx, OrganizationInContext, Services } from '../../context.ts'
import { systemCtx, transaction } from '../../context.ts'
import { AppError, isUniqueViolation } from '../../errors.ts'
import { organizationInContext, organizationSelect } from '../../http/directory.ts'
import { newId } from '../../ids.ts'
import { inviteUser } from '../users/invite-user.ts'
import { defaultInternalStatuses, defaultPaymentMethods, defaultPublicStatuses, roleNames } from './default-catalog.ts'
import { defaultAreas, defaultChannels, defaultTypes, defaultWeek } from './default-requests.ts'
import { defaultTerms } from './default-terms.ts'

export interface NewOrganization {
  slug: string
  name: string
  country: string
  currency: string
  timeZone: string
  language: Language
  orderPrefix?: string
  requestPrefix?: string
  color?: string
  phone?: string
  email?: string
  address?: string
  website?: string
  taxName?: string
  taxMode?: TaxMode
  taxBasisPoints?: number
  paymentCurrencies?: string[]
  demo?: boolean
  /** Its first location; a company without one could not take anything in. */
  location: { name: string; address?: string; phone?: string; turnaroundDays?: number }
}

/** Addresses that lead elsewhere than to a company. */
const reserved = new Set(['admin', 'api', 'assets', 'healthz', 'readyz'])

/** Makes a company with its roles, statuses and first location. @throws AppError address_taken */
export async function createOrganization(services: Services, input: NewOrganization, now = services.clock()): Promise<OrganizationInContext> {
  return transaction(ctxOfNew(services, input, now), (ctx) => insertOrganization(ctx, input))
}

/** Makes a company with a master, who is mailed a link to set a password. @throws AppError address_taken */
export async function createOrganizationWithMaster(services: Services, input: NewOrganization, master: { name: string; email: string }) {
  return transaction(ctxOfNew(services, input, services.clock()), async (ctx) => {
    const organization = await insertOrganization(ctx, input)
    const role = await ctx.db.role.findFirstOrThrow({
      where: { organizationId: organization.id, builtIn: 'master' },
      select: { id: true },
    })
    const { link, expiresAt } = await inviteUser(
      { ...ctx, organization },
      { ...master, roleId: role.id, language: input.language, phone: null, locationId: null },
    )
    return { organization, link, expiresAt }
  })
}

function ctxOfNew(services: Services, { location: _, ...input }: NewOrganization, now: Date): Ctx {
  const blank: OrganizationInContext = {
    orderPrefix: '',
    requestPrefix: '',
    week: [],
    region: '',
    color: '#0b6e6e',
    logoKey: null,
    ...untaxed,
    demo: false,
    ...input,
    id: newId(now),
  }
  return { ...systemCtx(services, blank), now }
}

const untaxed = {
  taxName: 'IVA',
  taxMode: 'NONE',
  taxBasisPoints: 0,
  paymentCurrencies: [],
  estimateDays: 15,
} satisfies Partial<OrganizationInContext>

async function insertOrganization({ db, organization: { id: organizationId }, now }: Ctx, { location, ...input }: NewOrganization) {
  if (reserved.has(input.slug)) throw new AppError('address_taken')
  const created = { createdAt: now, updatedAt: now }
  const organization = await db.organization
    .create({ data: { organizationId, week: defaultWeek, ...input, ...created }, select: organizationSelect })
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? new AppError('address_taken') : error
    })
  await db.counter.create({ data: { organizationId, kind: 'order', value: 0 }, select: { kind: true } })
  await db.role.createMany({
    data: builtInRoles.map((builtIn, position) => {
      const { permissions, scope } = builtInRolePermissions[builtIn]
      return { organizationId, id: newId(now), builtIn, name: roleNames[builtIn], permissions: [...permissions], scope, position, ...created }
    }),
  })
  await db.orderStatus.createMany({
    data: [
      ...defaultPublicStatuses.map((status, position) => ({ ...status, kind: 'PUBLIC' as const, position, initial: position === 0 })),
      ...defaultInternalStatuses.map((status, position) => ({
        ...status,
        kind: 'INTERNAL' as const,
        position,
        initial: position === 0,
        nextStep: inEachLanguage(() => ''),
        notify: false,
      })),
    ].map((status) => ({ ...status, organizationId, id: newId(now), ...created })),
  })
  await db.paymentMethod.createMany({
    data: defaultPaymentMethods.map((method, position) => ({ organizationId, id: newId(now), ...method, position, ...created })),
  })
  await insertRequestCatalogs(db, organizationId, now)
  await db.terms.createMany({
    data: (['INTAKE', 'DELIVERY'] as const).map((kind) => ({
      organizationId,
      id: newId(now),
      kind,
      revision: 1,
      text: defaultTerms[kind],
      createdAt: now,
    })),
  })
  await db.location.create({ data: { organizationId, id: newId(now), ...location, ...created }, select: { id: true } })
  return organizationInContext(organization)
}

async function insertRequestCatalogs(db: Ctx['db'], organizationId: string, now: Date): Promise<void> {
  const item = { organizationId, createdAt: now, updatedAt: now }
  const types = defaultTypes.map((type, position) => ({ ...type, id: newId(now), position }))
  // Types before what is under them.
  await db.catalogItem.createMany({
    data: [
      ...types.map(({ id, label, position, term }) => ({
        ...item,
        ...{ id, kind: 'TYPE' as const, label, position, termValue: term.value, termUnit: term.unit },
      })),
      ...defaultChannels.map((label, position) => ({ ...item, id: newId(now), kind: 'CHANNEL' as const, label, position })),
      ...defaultAreas.map((label, position) => ({ ...item, id: newId(now), kind: 'AREA' as const, label, position })),
    ],
  })
  const categories = types.flatMap(({ id: typeId, categories }) => categories.map((label) => ({ typeId, label })))
  await db.catalogItem.createMany({
    data: categories.map((category, position) => ({ ...item, ...category, id: newId(now), kind: 'CATEGORY' as const, position })),
  })
}
