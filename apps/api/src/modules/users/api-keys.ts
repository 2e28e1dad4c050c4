import { randomInt } from 'node:crypto'
import type { Permission } from '@amparo/contracts/model/permissions'
import type { apiKeys } from '@amparo/contracts/staff/users'
import type { Prisma } from '@amparo/database/client'
import type { z } from 'zod'
import { record } from '../../activities/record.ts'
import { afterCommit, key, transaction, type UserCtx } from '../../context.ts'
import { AppError, found } from '../../errors.ts'
import { apiKeyPrefix, hashToken } from '../../http/doors.ts'
import { newId } from '../../ids.ts'

const select = {
  id: true,
  name: true,
  hint: true,
  permissions: true,
  createdBy: { select: { id: true, name: true, photoKey: true, deactivatedAt: true, retiredAt: true } },
  createdAt: true,
  lastUsedAt: true,
  expiresAt: true,
  revokedAt: true,
} satisfies Prisma.ApiKeySelect

type Row = Prisma.ApiKeyGetPayload<{ select: typeof select }>

function apiKeyOut(ctx: UserCtx, { createdBy: { photoKey, deactivatedAt, retiredAt, ...person }, ...row }: Row) {
  return {
    ...row,
    permissions: row.permissions as Permission[],
    createdBy: { ...person, photoUrl: photoKey && ctx.services.storage.address(photoKey, ctx.now), active: !deactivatedAt && !retiredAt },
  }
}

async function getApiKey(ctx: UserCtx, id: string) {
  return apiKeyOut(ctx, found(await ctx.db.apiKey.findUnique({ where: key(ctx, id), select })))
}

/** Newest first, those revoked too: they say who let what in. */
export async function listApiKeys(ctx: UserCtx) {
  const keys = await ctx.db.apiKey.findMany({ where: { organizationId: ctx.organization.id }, orderBy: { id: 'desc' }, take: 500, select })
  return { data: keys.map((each) => apiKeyOut(ctx, each)) }
}

/** Makes a key for another system (B-18). It can do no more than who makes it. @throws AppError forbidden, invalid_input */
export async function createApiKey(ctx: UserCtx, input: z.output<typeof apiKeys.create.body>) {
  const permissions = [...new Set(input.permissions)]
  if (permissions.some((permission) => !ctx.actor.permissions.has(permission))) throw new AppError('forbidden')
  const expiresAt = input.expiresAt && new Date(input.expiresAt)
  if (expiresAt && expiresAt <= ctx.now) throw new AppError('invalid_input', { fields: [{ path: 'body.expiresAt', code: 'too_small' }] })

  const secret = newSecret()
  return transaction(ctx, async (ctx) => {
    const id = newId(ctx.now)
    await ctx.db.apiKey.create({
      data: {
        organizationId: ctx.organization.id,
        id,
        name: input.name,
        keyHash: hashToken(secret),
        hint: secret.slice(-4),
        permissions,
        createdById: ctx.actor.id,
        createdAt: ctx.now,
        expiresAt,
      },
      select: { id: true },
    })
    await record(ctx, { kind: 'api_key.created', data: { apiKeyId: id, name: input.name } })
    return { apiKey: await getApiKey(ctx, id), secret }
  })
}

/** Ends a key from its next request on. @throws AppError not_found */
export async function revokeApiKey(ctx: UserCtx, id: string) {
  return transaction(ctx, async (ctx) => {
    const { count } = await ctx.db.apiKey.updateMany({
      where: { organizationId: ctx.organization.id, id, revokedAt: null },
      data: { revokedAt: ctx.now },
    })
    const apiKey = await getApiKey(ctx, id)
    if (count) await record(ctx, { kind: 'api_key.revoked', data: { apiKeyId: id, name: apiKey.name } })
    afterCommit(ctx, () => ctx.services.hub.forget(ctx.organization.id))
    return apiKey
  })
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** Some 238 random bits, in characters that a double click selects whole. */
function newSecret(): string {
  return apiKeyPrefix + Array.from({ length: 40 }, () => alphabet[randomInt(alphabet.length)]).join('')
}
