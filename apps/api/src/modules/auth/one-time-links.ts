import { randomBytes } from 'node:crypto'
import type { OneTimeTokenKind } from '@amparo/database/client'
import { record } from '../../activities/record.ts'
import { type Ctx, type PublicCtx, transaction } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { hashToken } from '../../http/doors.ts'
import { newId } from '../../ids.ts'
import { writeMail } from '../mails/write-mail.ts'
import { linkHours } from './link-hours.ts'
import { assertUncommon, hashPassword } from './passwords.ts'
import { endSessions, type OpenSession, openSession } from './sessions.ts'
import { limits, takeTry } from './throttle.ts'

/** Makes a link that sets a password once. Earlier ones of the same person end. The token is in the fragment, so that no log has it. */
export async function makeOneTimeLink(ctx: Ctx, userId: string, kind: OneTimeTokenKind): Promise<{ link: string; expiresAt: Date }> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(ctx.now.getTime() + linkHours[kind] * 3_600_000)
  await endOneTimeLinks(ctx, userId)
  await ctx.db.oneTimeToken.create({
    data: { organizationId: ctx.organization.id, id: newId(ctx.now), userId, kind, tokenHash: hashToken(token), expiresAt, createdAt: ctx.now },
    select: { id: true },
  })
  return { link: `${ctx.services.env.publicUrl}/admin/${ctx.organization.slug}/set-password#token=${token}`, expiresAt }
}

/** Has every link that is on its way to a person lead nowhere. */
export async function endOneTimeLinks(ctx: Ctx, userId: string): Promise<void> {
  await ctx.db.oneTimeToken.updateMany({ where: { organizationId: ctx.organization.id, userId, usedAt: null }, data: { usedAt: ctx.now } })
}

/** Asks for a recovery mail. The look-up is a job's, so that the answer takes the same time for an address that nobody has. */
export async function askRecovery(ctx: PublicCtx, slug: string, email: string): Promise<Record<string, never>> {
  const organization = await ctx.services.directory.organizationBySlug(slug)
  if (!organization) return {}
  const askId = await takeTry(ctx, organization.id, limits.RECOVERY, email)
  await ctx.services.queue.send(ctx, 'recover_password', { organizationId: organization.id, email, askId })
  return {}
}

/** The job behind askRecovery. Run again, it leaves the link alone that the first run mailed. */
export async function sendRecovery(ctx: Ctx, email: string, askId: string): Promise<void> {
  const user = await ctx.db.user.findFirst({
    where: { organizationId: ctx.organization.id, email, deactivatedAt: null, retiredAt: null },
    select: { id: true, name: true, language: true },
  })
  if (!user) return
  const dedupeKey = `recovery:${askId}`
  const mailed = await ctx.db.mail.findUnique({
    where: { organizationId_dedupeKey: { organizationId: ctx.organization.id, dedupeKey } },
    select: { id: true },
  })
  if (mailed) return
  await transaction(ctx, async (ctx) => {
    const { link } = await makeOneTimeLink(ctx, user.id, 'RECOVERY')
    await writeMail(ctx, {
      template: 'password_recovery',
      data: { name: user.name, link, hours: linkHours.RECOVERY },
      to: email,
      toName: user.name,
      language: user.language,
      dedupeKey,
      sensitive: true,
      userId: user.id,
    })
  })
}

async function findLink(ctx: PublicCtx, token: string) {
  const link = await ctx.db.oneTimeToken.findUnique({
    where: { tokenHash: hashToken(token) },
    select: {
      organizationId: true,
      id: true,
      kind: true,
      usedAt: true,
      expiresAt: true,
      user: { select: { id: true, name: true, email: true, language: true, deactivatedAt: true, retiredAt: true } },
    },
  })
  if (!link || link.usedAt || link.expiresAt <= ctx.now || link.user.deactivatedAt || link.user.retiredAt) throw new AppError('link_invalid')
  const organization = await ctx.services.directory.organizationById(link.organizationId)
  if (!organization) throw new AppError('link_invalid')
  return { ...link, organization }
}

export async function readLink(ctx: PublicCtx, token: string) {
  const { kind, user, organization } = await findLink(ctx, token)
  return { kind, name: user.name, email: user.email, organization }
}

/** Sets a password with a one-time link and signs in; every other session of the person ends. */
export async function setPasswordByLink(ctx: PublicCtx, token: string, password: string, userAgent: string): Promise<OpenSession> {
  const { organization, user, kind, id } = await findLink(ctx, token)
  await assertUncommon(password, [user.name, user.email, organization.name])
  const passwordHash = await hashPassword(password)

  const asUser: Ctx = { ...ctx, organization, actor: { kind: 'SYSTEM' } }
  return transaction(asUser, async (ctx) => {
    const { count } = await ctx.db.oneTimeToken.updateMany({
      where: { organizationId: organization.id, id, usedAt: null },
      data: { usedAt: ctx.now },
    })
    if (!count) throw new AppError('link_invalid')
    await ctx.db.user.update({
      where: { organizationId_id: { organizationId: organization.id, id: user.id } },
      data: { passwordHash },
      select: { id: true },
    })
    await endSessions(ctx, { userId: user.id })
    await record(ctx, { kind: 'user.password_set', data: { userId: user.id, how: kind === 'INVITE' ? 'invite' : 'recovery' } })
    if (kind === 'RECOVERY') await tellPasswordChanged(ctx, user)
    return openSession(ctx, organization, { id: user.id, remember: false, userAgent })
  })
}

/** Tells a person that the password is another one now, in case it was somebody else who changed it. */
export async function tellPasswordChanged(ctx: Ctx, user: { id: string; name: string; email: string; language: string }): Promise<void> {
  await writeMail(ctx, {
    template: 'password_changed',
    data: { name: user.name, link: `${ctx.services.env.publicUrl}/admin/${ctx.organization.slug}/recover`, at: ctx.now },
    to: user.email,
    toName: user.name,
    language: user.language,
    dedupeKey: `password_changed:${newId(ctx.now)}`,
    userId: user.id,
  })
}
