import type { Language } from '@amparo/contracts/common'
import { builtInRolePermissions, builtInRoles } from '@amparo/contracts/model/permissions'
import type { Ctx, OrganizationInContext, Services } from '../../context.ts'
import { systemCtx, transaction } from '../../context.ts'
import { AppError, isUniqueViolation } from '../../errors.ts'
import { organizationInContext, organizationSelect } from '../../http/directory.ts'
import { newId } from '../../ids.ts'
import { defaultInternalStatuses, defaultPublicStatuses, roleNames } from './default-catalog.ts'

export interface NewOrganization {
  slug: string
  name: string
  country: string
  currency: string
  timeZone: string
  language: Language
  orderPrefix?: string
  color?: string
  phone?: string
  email?: string
  address?: string
  website?: string
  demo?: boolean
  /** Its first location; a company without one could not take anything in. */
  location: { name: string; address?: string; phone?: string; turnaroundDays?: number }
}

/** Makes a company with its roles, statuses and first location. @throws AppError address_taken */
export async function createOrganization(
  services: Services,
  { location, ...input }: NewOrganization,
  now = services.clock(),
): Promise<OrganizationInContext> {
  const organizationId = newId(now)
  const created = { createdAt: now, updatedAt: now }
  const blank: OrganizationInContext = { orderPrefix: '', color: '#0b6e6e', logoKey: null, demo: false, ...input, id: organizationId }

  return transaction({ ...systemCtx(services, blank), now } as Ctx, async ({ db }) => {
    const organization = await db.organization
      .create({ data: { organizationId, ...input, ...created }, select: organizationSelect })
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
          nextStep: { es: '', 'pt-BR': '' },
          notify: false,
        })),
      ].map((status) => ({ ...status, organizationId, id: newId(now), ...created })),
    })
    await db.location.create({ data: { organizationId, id: newId(now), ...location, ...created }, select: { id: true } })
    return organizationInContext(organization)
  })
}
