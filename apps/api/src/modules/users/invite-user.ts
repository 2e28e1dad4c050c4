import type { NewUser } from '@amparo/contracts/staff/users'
import type { z } from 'zod'
import { record } from '../../activities/record.ts'
import { type Ctx, rows, transaction } from '../../context.ts'
import { AppError, isUniqueViolation } from '../../errors.ts'
import { newId } from '../../ids.ts'
import { linkHours } from '../auth/link-hours.ts'
import { makeOneTimeLink } from '../auth/one-time-links.ts'
import { writeMail } from '../mails/write-mail.ts'
import { storedPhone } from '../organizations/stored-phone.ts'
import { getUser, getUserRow, type UserRow } from './get-user.ts'

export type UserInput = z.output<typeof NewUser>

/**
 * Adds a member of staff (S1-28) and mails a link with which they set their own password: nobody else ever knows it
 * (S1-33). @throws AppError email_taken, reference_not_found, phone_invalid
 */
export async function inviteUser(ctx: Ctx, input: UserInput) {
  return transaction(ctx, async (ctx) => {
    await assertReferences(ctx, input)
    const id = newId(ctx.now)
    const phone = storedPhone(input.phone, ctx.organization.country)
    await ctx.db.user
      .create({
        data: { ...input, phone, organizationId: ctx.organization.id, id, createdAt: ctx.now, updatedAt: ctx.now },
        select: { id: true },
      })
      .catch(emailTaken)
    await record(ctx, { kind: 'user.invited', data: { userId: id, name: input.name } })
    return sendInvitation(ctx, await getUserRow(ctx, id))
  })
}

/** A new link in place of the one before. @throws AppError not_found, invite_already_used */
export async function inviteAgain(ctx: Ctx, id: string) {
  return transaction(ctx, async (ctx) => {
    const user = await getUserRow(ctx, id)
    if (user.retiredAt || user.deactivatedAt) throw new AppError('forbidden')
    if (user.passwordHash) throw new AppError('invite_already_used')
    await record(ctx, { kind: 'user.invited', data: { userId: id, name: user.name } })
    return sendInvitation(ctx, user)
  })
}

async function sendInvitation(ctx: Ctx, user: UserRow) {
  const { link, expiresAt } = await makeOneTimeLink(ctx, user.id, 'INVITE')
  await writeMail(ctx, {
    template: 'user_invite',
    data: { name: user.name, link, hours: linkHours.INVITE },
    to: user.email,
    toName: user.name,
    language: user.language,
    dedupeKey: `invite:${newId(ctx.now)}`,
    sensitive: true,
    userId: user.id,
  })
  return { user: await getUser(ctx, user.id), link, expiresAt }
}

/** Held until the transaction ends: a role is not retired while somebody is given it. */
const offeredRole = 'select id::text from "Role" where "organizationId" = $1::uuid and id = $2::uuid and "retiredAt" is null for key share'

/** A role and a location that are still offered. @throws AppError reference_not_found */
export async function assertReferences(ctx: Ctx, { roleId, locationId }: { roleId?: string | undefined; locationId?: string | null | undefined }) {
  const where = { organizationId: ctx.organization.id, retiredAt: null }
  if (roleId && !(await rows(ctx, offeredRole, [ctx.organization.id, roleId])).length) {
    throw new AppError('reference_not_found', { fields: [{ path: 'body.roleId', code: 'invalid' }] })
  }
  if (locationId && !(await ctx.db.location.findFirst({ where: { ...where, id: locationId }, select: { id: true } }))) {
    throw new AppError('reference_not_found', { fields: [{ path: 'body.locationId', code: 'invalid' }] })
  }
}

/** Addresses are unique among all of the staff, also those who left: they may come back (S1-32). */
export function emailTaken(error: unknown): never {
  throw isUniqueViolation(error) ? new AppError('email_taken', { fields: [{ path: 'body.email', code: 'email' }] }) : error
}
