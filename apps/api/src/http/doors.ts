import { createHash } from 'node:crypto'
import type { Endpoint } from '@amparo/contracts/endpoint'
import type {} from '@fastify/jwt'
import type { FastifyRequest } from 'fastify'
import type { Ctx, PublicCtx, Services, StaffActor, StaffCtx, UserCtx } from '../context.ts'
import { AppError, found } from '../errors.ts'
import { languageOf } from './problem.ts'

/** The context that an endpoint's function is handed, by its door. */
export type CtxOf<E extends Endpoint> = E['door'] extends 'staff'
  ? E['personOnly'] extends true
    ? UserCtx
    : StaffCtx
  : E['door'] extends 'portal'
    ? Ctx<{ kind: 'CUSTOMER' }>
    : PublicCtx

export interface AccessToken {
  sub: string
  org: string
  sid: string
}

/** Lets a request in by the endpoint's door, or refuses: 401 without a session or key, 403 without the permission. */
export async function enter(services: Services, endpoint: Endpoint, request: FastifyRequest): Promise<PublicCtx | Ctx> {
  const base: PublicCtx = {
    services,
    db: services.database.prisma,
    commit: undefined,
    now: services.clock(),
    language: languageOf(request),
    ip: request.ip,
  }
  if (endpoint.door === 'public') return base
  if (endpoint.door === 'portal') {
    const organization = found(await services.directory.organizationBySlug(String((request.params as { company: string }).company).toLowerCase()))
    return { ...base, organization, actor: { kind: 'CUSTOMER' } }
  }

  const { organizationId, actor } = await staffActor(services, request)
  if (endpoint.personOnly && actor.kind !== 'USER') throw new AppError('forbidden')
  if (endpoint.may && !endpoint.may.some((permission) => actor.permissions.has(permission))) throw new AppError('forbidden')
  const organization = await services.directory.organizationById(organizationId)
  if (!organization) throw new AppError('unauthenticated')
  return { ...base, organization, actor }
}

async function staffActor(services: Services, request: FastifyRequest): Promise<{ organizationId: string; actor: StaffActor }> {
  const bearer = request.headers.authorization?.match(/^Bearer (\S{1,2000})$/)?.[1]
  if (!bearer) throw new AppError('unauthenticated')

  if (bearer.startsWith(apiKeyPrefix)) {
    const known = await services.directory.apiKeyByHash(hashToken(bearer))
    if (!known) throw new AppError('unauthenticated')
    return known
  }

  let token: AccessToken
  try {
    token = request.server.jwt.verify<AccessToken>(bearer)
  } catch {
    throw new AppError('unauthenticated')
  }
  const actor = await services.directory.userBySession(token.org, token.sid)
  if (!actor || actor.id !== token.sub) throw new AppError('session_ended')
  return { organizationId: token.org, actor }
}

export const apiKeyPrefix = 'amparo_'

/** Tokens are random, so a plain hash is enough to store them by. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
