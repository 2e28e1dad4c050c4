import type { Language } from '@amparo/contracts/common'
import type { Permission } from '@amparo/contracts/model/permissions'
import type { Week } from '@amparo/contracts/staff/calendar'
import type { PrismaClient } from '@amparo/database/client'
import type { ApiKeyActor, OrganizationInContext, UserActor } from '../context.ts'
import type { Hub } from './hub.ts'

/**
 * Remembers companies, sessions and API keys, so that a request costs no look-up of its own. A change of any of them
 * makes every process forget that company (`hub.forget`); besides, nothing is remembered for longer than a minute.
 */
export interface Directory {
  organizationById: (id: string) => Promise<OrganizationInContext | null>
  organizationBySlug: (slug: string) => Promise<OrganizationInContext | null>
  /** Null where the session is revoked or over, or its user may not come in. */
  userBySession: (organizationId: string, sessionId: string) => Promise<UserActor | null>
  apiKeyByHash: (hash: string) => Promise<{ organizationId: string; actor: ApiKeyActor } | null>
}

const rememberedMs = 60_000
const maximumRemembered = 20_000

export function openDirectory(prisma: PrismaClient, hub: Hub, clock: () => Date): Directory {
  const memories = new Map<string, { organizationId: string; until: number; value: Promise<unknown> }>()

  hub.onForget((organizationId) => {
    // One that is being read at this moment may have read what was before: it must not be remembered either.
    for (const [name, memory] of memories) {
      if (!organizationId || !memory.organizationId || memory.organizationId === organizationId) memories.delete(name)
    }
  })

  const remember = <T>(name: string, read: () => Promise<T | null>, organizationOf: (value: T) => string): Promise<T | null> => {
    const known = memories.get(name)
    if (known && known.until > Date.now()) return known.value as Promise<T | null>

    const memory = { organizationId: '', until: Date.now() + rememberedMs, value: Promise.resolve(null) as Promise<unknown> }
    const value = read().then(
      (result) => {
        if (result === null) memories.delete(name)
        else memory.organizationId = organizationOf(result)
        return result
      },
      (error: unknown) => {
        memories.delete(name)
        throw error
      },
    )
    memory.value = value
    if (memories.size >= maximumRemembered) memories.clear()
    memories.set(name, memory)
    return value
  }

  const readOrganization = async (where: { organizationId: string } | { slug: string }): Promise<OrganizationInContext | null> => {
    const row = await prisma.organization.findUnique({ where, select: organizationSelect })
    return row && organizationInContext(row)
  }

  return {
    organizationById: (id) =>
      remember(
        `organization:${id}`,
        () => readOrganization({ organizationId: id }),
        (value) => value.id,
      ),
    organizationBySlug: (slug) =>
      remember(
        `slug:${slug}`,
        () => readOrganization({ slug }),
        (value) => value.id,
      ),

    userBySession: (organizationId, sessionId) =>
      remember(
        `session:${organizationId}:${sessionId}`,
        async () => {
          const session = await prisma.session.findFirst({
            where: { organizationId, id: sessionId, revokedAt: null, expiresAt: { gt: clock() }, user: { deactivatedAt: null, retiredAt: null } },
            select: {
              organizationId: true,
              user: { select: { id: true, name: true, locationId: true, roleId: true, role: { select: { permissions: true, scope: true } } } },
            },
          })
          if (!session) return null
          const { id, name, locationId, roleId, role } = session.user
          return {
            kind: 'USER' as const,
            id,
            sessionId,
            name,
            locationId,
            roleId,
            permissions: new Set(role.permissions as Permission[]),
            scope: role.scope,
          }
        },
        () => organizationId,
      ),

    apiKeyByHash: (hash) =>
      remember(
        `key:${hash}`,
        async () => {
          const row = await prisma.apiKey.findFirst({
            where: { keyHash: hash, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: clock() } }] },
            select: { organizationId: true, id: true, name: true, permissions: true },
          })
          if (!row) return null
          await prisma.apiKey.update({
            where: { organizationId_id: { organizationId: row.organizationId, id: row.id } },
            data: { lastUsedAt: clock() },
            select: { id: true },
          })
          const permissions = new Set(row.permissions as Permission[])
          return {
            organizationId: row.organizationId,
            actor: { kind: 'API_KEY' as const, id: row.id, name: row.name, permissions, scope: 'ALL' as const },
          }
        },
        (value) => value.organizationId,
      ),
  }
}

export const organizationSelect = {
  organizationId: true,
  slug: true,
  name: true,
  country: true,
  currency: true,
  timeZone: true,
  language: true,
  orderPrefix: true,
  requestPrefix: true,
  week: true,
  region: true,
  color: true,
  logoKey: true,
  taxName: true,
  taxMode: true,
  taxBasisPoints: true,
  paymentCurrencies: true,
  estimateDays: true,
  demo: true,
} as const

type OrganizationRow = Omit<OrganizationInContext, 'id' | 'language' | 'week'> & { organizationId: string; language: string; week: unknown }

export function organizationInContext({ organizationId, language, week, ...rest }: OrganizationRow): OrganizationInContext {
  return { id: organizationId, language: language as Language, week: week as Week, ...rest }
}
