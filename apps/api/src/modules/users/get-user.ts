import type { Language, Localized } from '@amparo/contracts/common'
import type { Prisma } from '@amparo/database/client'
import { type Ctx, key } from '../../context.ts'
import { found } from '../../errors.ts'
import { userCan } from './policy.ts'
import { stateOf } from './rules.ts'

export const userSelect = {
  id: true,
  name: true,
  email: true,
  phone: true,
  photoKey: true,
  language: true,
  role: { select: { id: true, builtIn: true, name: true } },
  location: { select: { id: true, name: true } },
  passwordHash: true,
  deactivatedAt: true,
  retiredAt: true,
  lastSeenAt: true,
  createdAt: true,
  version: true,
} satisfies Prisma.UserSelect

export type UserRow = Prisma.UserGetPayload<{ select: typeof userSelect }>

export function userOut(ctx: Ctx, user: UserRow) {
  const { photoKey, language, role, passwordHash: _, deactivatedAt: __, retiredAt: ___, ...row } = user
  return {
    ...row,
    language: language as Language,
    photoUrl: photoKey && ctx.services.storage.address(photoKey, ctx.now),
    role: { ...role, name: role.name as Localized },
    state: stateOf(user),
    can: userCan(ctx, user),
  }
}

export async function getUserRow(ctx: Ctx, id: string): Promise<UserRow> {
  return found(await ctx.db.user.findUnique({ where: key(ctx, id), select: userSelect }))
}

export async function getUser(ctx: Ctx, id: string) {
  return userOut(ctx, await getUserRow(ctx, id))
}
