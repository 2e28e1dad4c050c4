import type { Language, Localized } from '@amparo/contracts/common'
import type { Permission } from '@amparo/contracts/model/permissions'
import type { EditMe } from '@amparo/contracts/staff/auth'
import type { z } from 'zod'
import { changesBetween } from '../../activities/changes.ts'
import { record } from '../../activities/record.ts'
import { afterCommit, key, type OrganizationInContext, type PublicCtx, transaction, type UserCtx } from '../../context.ts'
import { AppError, found } from '../../errors.ts'
import { storedPhone } from '../organizations/stored-phone.ts'
import { endOneTimeLinks, tellPasswordChanged } from './one-time-links.ts'
import { assertUncommon, hashPassword, isPassword } from './passwords.ts'
import { endSessions } from './sessions.ts'
import { limits, takeTry, tookRight } from './throttle.ts'

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
  const { slug, name, country, currency, timeZone, language, orderPrefix, color, logoKey, demo } = organization
  return {
    ...{ slug, name, country, currency, timeZone, language, orderPrefix, color, demo },
    logoUrl: logoKey && ctx.services.storage.address(logoKey, ctx.now),
    reset: demo && ctx.services.env.demoReset,
  }
}

/** Changes the actor's own name, phone or language. @throws AppError version_stale, phone_invalid */
export async function editMe(ctx: UserCtx, input: Partial<z.output<typeof EditMe>>, version: number) {
  const { organization, actor } = ctx
  return transaction(ctx, async (ctx) => {
    const current = await getMe(ctx, organization, actor.id)
    const { name, language } = { ...current, ...input }
    const phone = input.phone === undefined ? current.phone : storedPhone(input.phone, organization.country)
    const { count } = await ctx.db.user.updateMany({
      where: { organizationId: organization.id, id: actor.id, version },
      data: { name, language, phone, version: { increment: 1 }, updatedAt: ctx.now },
    })
    if (!count) throw new AppError('version_stale', { data: { current } })

    const changes = changesBetween(['name', 'phone', 'language'], current, { name, phone, language })
    if (changes.length) await record(ctx, { kind: 'user.edited', data: { userId: actor.id, name, changes } })
    afterCommit(ctx, () => ctx.services.hub.forget(organization.id))
    return getMe(ctx, organization, actor.id)
  })
}

/** Changes the actor's own password (S1-09). @throws AppError current_password_wrong, password_too_common, too_many_attempts */
export async function changePassword(ctx: UserCtx, current: string, password: string): Promise<void> {
  const user = found(
    await ctx.db.user.findUnique({
      where: key(ctx, ctx.actor.id),
      select: { id: true, name: true, email: true, language: true, passwordHash: true },
    }),
  )
  const attempt = await takeTry(ctx, ctx.organization.id, limits.LOGIN, user.email)
  if (!(await isPassword(user.passwordHash, current))) {
    throw new AppError('current_password_wrong', { fields: [{ path: 'body.current', code: 'invalid' }] })
  }
  await tookRight(ctx, ctx.organization.id, attempt)
  await assertUncommon(password, [user.name, user.email, ctx.organization.name])
  const passwordHash = await hashPassword(password)

  await transaction(ctx, async (ctx) => {
    await ctx.db.user.update({ where: key(ctx, user.id), data: { passwordHash }, select: { id: true } })
    await endSessions(ctx, { userId: user.id, except: ctx.actor.sessionId })
    await endOneTimeLinks(ctx, user.id)
    await record(ctx, { kind: 'user.password_set', data: { userId: user.id, how: 'change' } })
    await tellPasswordChanged(ctx, user)
  })
}
