import { createHmac, randomBytes } from 'node:crypto'
import { afterCommit, type Ctx, type OrganizationInContext, type PublicCtx, type UserCtx } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { hashToken } from '../../http/doors.ts'
import { newId } from '../../ids.ts'

const hourMs = 3_600_000
/** A session lasts 30 days at most; one that is not to be remembered ends after 12 hours without use. */
const lifetimeMs = 30 * 24 * hourMs
const idleMs = 12 * hourMs
/** Two tabs may renew at once: the token before the last one is good for this long. */
const graceMs = 10_000

export interface OpenSession {
  organization: OrganizationInContext
  userId: string
  sessionId: string
  remember: boolean
  expiresAt: Date
  /** What the cookie carries. */
  refreshToken: string
}

/**
 * The token that comes after one. It is derived, not drawn, so that two tabs that renew at once, or one whose answer was
 * lost on the way, come by the same.
 */
function tokenAfter(ctx: PublicCtx, token: string): string {
  const next = createHmac('sha256', ctx.services.env.secret).update(`refresh:${token}`).digest('base64url')
  return `${token.split('.')[0]}.${next}`
}

function endOf(session: { remember: boolean; createdAt: Date }, now: Date): Date {
  const last = session.createdAt.getTime() + lifetimeMs
  return new Date(session.remember ? last : Math.min(last, now.getTime() + idleMs))
}

export async function openSession(
  ctx: PublicCtx,
  organization: OrganizationInContext,
  user: { id: string; remember: boolean; userAgent: string },
): Promise<OpenSession> {
  const sessionId = newId(ctx.now)
  const refreshToken = `${sessionId}.${randomBytes(32).toString('base64url')}`
  const expiresAt = endOf({ remember: user.remember, createdAt: ctx.now }, ctx.now)
  await ctx.db.session.create({
    data: {
      organizationId: organization.id,
      id: sessionId,
      userId: user.id,
      tokenHash: hashToken(refreshToken),
      rotatedAt: ctx.now,
      remember: user.remember,
      ip: ctx.ip,
      userAgent: user.userAgent.slice(0, 300),
      createdAt: ctx.now,
      lastUsedAt: ctx.now,
      expiresAt,
    },
    select: { id: true },
  })
  await markSeen(ctx, organization.id, user.id)
  return { organization, userId: user.id, sessionId, remember: user.remember, expiresAt, refreshToken }
}

async function markSeen(ctx: PublicCtx, organizationId: string, userId: string): Promise<void> {
  await ctx.db.user.updateMany({ where: { organizationId, id: userId }, data: { lastSeenAt: ctx.now } })
}

/**
 * Renews a session: the refresh token is replaced at each use, and one that was replaced before, used again, ends the
 * session, because then two hold it. @throws AppError session_ended
 */
export async function renewSession(ctx: PublicCtx, organization: OrganizationInContext, refreshToken: string): Promise<OpenSession> {
  const sessionId = refreshToken.split('.')[0] ?? ''
  if (!/^[0-9a-f-]{36}$/.test(sessionId)) throw new AppError('session_ended')
  const session = await ctx.db.session.findUnique({
    where: { organizationId_id: { organizationId: organization.id, id: sessionId } },
    select: {
      userId: true,
      tokenHash: true,
      previousHash: true,
      rotatedAt: true,
      remember: true,
      createdAt: true,
      expiresAt: true,
      revokedAt: true,
      user: { select: { deactivatedAt: true, retiredAt: true } },
    },
  })
  if (!session || session.revokedAt || session.expiresAt <= ctx.now || session.user.deactivatedAt || session.user.retiredAt)
    throw new AppError('session_ended')

  const hash = hashToken(refreshToken)
  const next = tokenAfter(ctx, refreshToken)
  const renewed = { organization, userId: session.userId, sessionId, remember: session.remember, refreshToken: next }
  if (hash === session.tokenHash) {
    const expiresAt = endOf(session, ctx.now)
    await ctx.db.session.updateMany({
      where: { organizationId: organization.id, id: sessionId, tokenHash: hash, revokedAt: null },
      data: { tokenHash: hashToken(next), previousHash: hash, rotatedAt: ctx.now, lastUsedAt: ctx.now, expiresAt, ip: ctx.ip },
    })
    await markSeen(ctx, organization.id, session.userId)
    return { ...renewed, expiresAt }
  }
  if (hash === session.previousHash && ctx.now.getTime() - session.rotatedAt.getTime() < graceMs) return { ...renewed, expiresAt: session.expiresAt }

  ctx.services.log.warn({ organizationId: organization.id, userId: session.userId, sessionId, ip: ctx.ip }, 'a refresh token was used again')
  await endSessions({ ...ctx, organization }, { sessionId })
  throw new AppError('session_ended')
}

/** Ends sessions of a user, at once in every process. */
export async function endSessions(
  ctx: Pick<Ctx, 'db' | 'now' | 'services' | 'commit' | 'organization'>,
  which: { userId: string; except?: string } | { sessionId: string },
): Promise<number> {
  const { count } = await ctx.db.session.updateMany({
    where: {
      organizationId: ctx.organization.id,
      revokedAt: null,
      ...('sessionId' in which ? { id: which.sessionId } : { userId: which.userId, ...(which.except && { id: { not: which.except } }) }),
    },
    data: { revokedAt: ctx.now },
  })
  afterCommit(ctx, () => ctx.services.hub.forget(ctx.organization.id))
  return count
}

export async function listSessions(ctx: UserCtx) {
  const data = await ctx.db.session.findMany({
    where: { organizationId: ctx.organization.id, userId: ctx.actor.id, revokedAt: null, expiresAt: { gt: ctx.now } },
    select: { id: true, ip: true, userAgent: true, remember: true, createdAt: true, lastUsedAt: true, expiresAt: true },
    orderBy: { lastUsedAt: 'desc' },
    take: 100,
  })
  return { data: data.map((session) => ({ ...session, current: session.id === ctx.actor.sessionId })) }
}

export async function revokeOwnSession(ctx: UserCtx, id: string): Promise<void> {
  const { count } = await ctx.db.session.updateMany({
    where: { organizationId: ctx.organization.id, userId: ctx.actor.id, id, revokedAt: null },
    data: { revokedAt: ctx.now },
  })
  if (!count) throw new AppError('not_found')
  ctx.services.hub.forget(ctx.organization.id)
}
