import type { Language, Localized } from '@amparo/contracts/common'
import type { Permission } from '@amparo/contracts/model/permissions'
import { parsePhone } from '@amparo/contracts/model/phones'
import type { EditMe } from '@amparo/contracts/staff/auth'
import type { z } from 'zod'
import { record } from '../../activities/record.ts'
import { afterCommit, key, type OrganizationInContext, type PublicCtx, transaction, type UserCtx } from '../../context.ts'
import { AppError, found } from '../../errors.ts'
import { tellPasswordChanged } from './one-time-links.ts'
import { assertUncommon, hashPassword, isPassword } from './passwords.ts'
import { endSessions } from './sessions.ts'
import { assertNotThrottled, limits, logAttempt } from './throttle.ts'

const meSelect = {
  id: true,
  name: true,
  email: true,
  phone: true,
  photoKey: true,
  language: true,
  locationId: true,
  version: true,
  role: { select: { id: true, name: true, builtIn: true, scope: true, permissions: true } },
} as const

export async function getMe(ctx: Pick<PublicCtx, 'db' | 'services' | 'now'>, organization: OrganizationInContext, userId: string) {
  const user = found(
    await ctx.db.user.findUnique({ where: { organizationId_id: { organizationId: organization.id, id: userId } }, select: meSelect }),
  )
  const { photoKey, role, language, ...rest } = user
  const { permissions, name, ...roleRest } = role
  return {
    ...rest,
    language: language as Language,
    photoUrl: photoKey && ctx.services.storage.address(photoKey, ctx.now),
    role: { ...roleRest, name: name as Localized },
    permissions: permissions as Permission[],
    organization: organizationBrief(ctx, organization),
  }
}

export function organizationBrief(ctx: Pick<PublicCtx, 'services' | 'now'>, organization: OrganizationInContext) {
  const { slug, name, country, currency, timeZone, language, orderPrefix, color, logoKey } = organization
  return { slug, name, country, currency, timeZone, language, orderPrefix, color, logoUrl: logoKey && ctx.services.storage.address(logoKey, ctx.now) }
}

export async function editMe(ctx: UserCtx, body: Partial<z.output<typeof EditMe>>, version: number) {
  const phone =
    body.phone === undefined ? undefined : body.phone === null || body.phone === '' ? null : parsePhone(body.phone, ctx.organization.country)
  if (body.phone && !phone) throw new AppError('phone_invalid', { fields: [{ path: 'body.phone', code: 'phone' }] })

  await transaction(ctx, async (ctx) => {
    const { count } = await ctx.db.user.updateMany({
      where: { organizationId: ctx.organization.id, id: ctx.actor.id, version },
      data: {
        ...(body.name && { name: body.name }),
        ...(body.language && { language: body.language }),
        ...(phone !== undefined && { phone }),
        version: { increment: 1 },
        updatedAt: ctx.now,
      },
    })
    if (!count) throw new AppError('version_stale', { data: { current: await getMe(ctx, ctx.organization, ctx.actor.id) } })
    afterCommit(ctx, () => ctx.services.hub.forget(ctx.organization.id))
  })
  return getMe(ctx, ctx.organization, ctx.actor.id)
}

export async function changePassword(ctx: UserCtx, current: string, password: string): Promise<void> {
  const user = found(
    await ctx.db.user.findUnique({
      where: key(ctx, ctx.actor.id),
      select: { id: true, name: true, email: true, language: true, passwordHash: true },
    }),
  )
  await assertNotThrottled(ctx, ctx.organization.id, limits.LOGIN, user.email)
  if (!(await isPassword(user.passwordHash, current))) {
    await logAttempt(ctx, ctx.organization.id, 'LOGIN', user.email, false)
    throw new AppError('current_password_wrong', { fields: [{ path: 'body.current', code: 'invalid' }] })
  }
  await assertUncommon(password, [user.name, user.email, ctx.organization.name])
  const passwordHash = await hashPassword(password)

  await transaction(ctx, async (ctx) => {
    await ctx.db.user.update({ where: key(ctx, user.id), data: { passwordHash }, select: { id: true } })
    await endSessions(ctx, { userId: user.id, except: ctx.actor.sessionId })
    await record(ctx, { kind: 'user.password_set', data: { userId: user.id, how: 'change' } })
    await tellPasswordChanged(ctx, user)
  })
}
