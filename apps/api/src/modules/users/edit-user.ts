import type { Change } from '@amparo/contracts/model/activities'
import { changesBetween } from '../../activities/changes.ts'
import { record } from '../../activities/record.ts'
import { afterCommit, key, transaction, type UserCtx } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { endOneTimeLinks } from '../auth/one-time-links.ts'
import { endSessions } from '../auth/sessions.ts'
import { storedPhone } from '../organizations/stored-phone.ts'
import { getUser, getUserRow, type UserRow } from './get-user.ts'
import { assertReferences, emailTaken, type UserInput } from './invite-user.ts'
import { assertMasterRemains, lockMasters } from './keep-a-master.ts'

/**
 * Changes a member of staff (S1-28). Another role ends their sessions; another address ends links on their way to the
 * old one. @throws AppError not_found, forbidden, version_stale, email_taken, reference_not_found, last_master, phone_invalid
 */
export async function editUser(ctx: UserCtx, id: string, input: Partial<UserInput>, version: number) {
  return transaction(ctx, async (ctx) => {
    await lockMasters(ctx)
    const current = await getUserRow(ctx, id)
    if (current.version !== version) throw new AppError('version_stale', { data: { current: await getUser(ctx, id) } })
    if (current.retiredAt) throw new AppError('forbidden')

    const roleId = input.roleId ?? current.role.id
    const locationId = input.locationId === undefined ? (current.location?.id ?? null) : input.locationId
    const otherRole = roleId !== current.role.id
    await assertReferences(ctx, {
      roleId: otherRole ? roleId : undefined,
      locationId: locationId !== current.location?.id ? locationId : undefined,
    })
    const { name, email, language } = { ...current, ...input }
    const phone = input.phone === undefined ? current.phone : storedPhone(input.phone, ctx.organization.country)
    const { count } = await ctx.db.user
      .updateMany({
        where: { organizationId: ctx.organization.id, id, version },
        data: { name, email, phone, language, roleId, locationId, version: { increment: 1 }, updatedAt: ctx.now },
      })
      .catch(emailTaken)
    if (!count) throw new AppError('version_stale', { data: { current: await getUser(ctx, id) } })

    if (otherRole) {
      if (current.role.builtIn === 'master') await assertMasterRemains(ctx)
      await endSessions(ctx, { userId: id })
    }
    if (email !== current.email) await endOneTimeLinks(ctx, id)
    const changes = changesOfUser(ctx, current, await getUserRow(ctx, id))
    if (changes.length) await record(ctx, { kind: 'user.edited', data: { userId: id, name, changes } })
    afterCommit(ctx, () => ctx.services.hub.forget(ctx.organization.id))
    return getUser(ctx, id)
  })
}

function changesOfUser(ctx: UserCtx, before: UserRow, after: UserRow): Change[] {
  const told = ({ role, location, ...user }: UserRow) => ({
    ...user,
    role: (role.name as Record<string, string>)[ctx.organization.language] ?? '',
    location: location?.name ?? null,
  })
  return changesBetween(['name', 'email', 'phone', 'language', 'role', 'location'], told(before), told(after))
}

/** Keeps a member of staff out, from their next request on (S1-31). @throws AppError not_found, cannot_change_self, last_master */
export function deactivateUser(ctx: UserCtx, id: string) {
  return setStanding(ctx, id, { deactivatedAt: ctx.now }, 'user.deactivated')
}

export function activateUser(ctx: UserCtx, id: string) {
  return setStanding(ctx, id, { deactivatedAt: null }, 'user.activated')
}

/** Takes a member of staff out of lists and pickers; what they did keeps their name. @throws AppError not_found, cannot_change_self, last_master */
export function retireUser(ctx: UserCtx, id: string) {
  return setStanding(ctx, id, { retiredAt: ctx.now }, 'user.retired')
}

export function restoreUser(ctx: UserCtx, id: string) {
  return setStanding(ctx, id, { retiredAt: null }, 'user.restored')
}

type Standing = { deactivatedAt: Date | null } | { retiredAt: Date | null }
type StandingKind = 'user.deactivated' | 'user.activated' | 'user.retired' | 'user.restored'

async function setStanding(ctx: UserCtx, id: string, standing: Standing, kind: StandingKind) {
  const [[field, at]] = Object.entries(standing) as [['deactivatedAt' | 'retiredAt', Date | null]]
  if (id === ctx.actor.id) throw new AppError('cannot_change_self')
  return transaction(ctx, async (ctx) => {
    await lockMasters(ctx)
    const current = await getUserRow(ctx, id)
    if (Boolean(current[field]) === Boolean(at)) return getUser(ctx, id)

    await ctx.db.user.update({ where: key(ctx, id), data: { ...standing, version: { increment: 1 }, updatedAt: ctx.now }, select: { id: true } })
    if (at) {
      if (current.role.builtIn === 'master') await assertMasterRemains(ctx)
      await endSessions(ctx, { userId: id })
      await endOneTimeLinks(ctx, id)
    }
    await record(ctx, { kind, data: { userId: id, name: current.name } })
    afterCommit(ctx, () => ctx.services.hub.forget(ctx.organization.id))
    return getUser(ctx, id)
  })
}
