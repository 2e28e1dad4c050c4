import type { ActivityKind } from '@amparo/contracts/model/activities'
import type { Prisma } from '@amparo/database/client'
import type { Ctx } from '../../context.ts'
import { AppError } from '../../errors.ts'

/** Whom words name with an @, each once. @throws AppError reference_not_found where one of them works here no more or is none of those who may read it */
export async function assertMentioned(ctx: Ctx, mentionIds: readonly string[], readers: Prisma.UserWhereInput): Promise<string[]> {
  const ids = [...new Set(mentionIds)]
  if (!ids.length) return ids
  const active = { organizationId: ctx.organization.id, id: { in: ids }, retiredAt: null, deactivatedAt: null }
  if ((await ctx.db.user.count({ where: { AND: [active, readers] } })) !== ids.length)
    throw new AppError('reference_not_found', { fields: [{ path: 'body.mentionIds', code: 'invalid' }] })
  return ids
}

interface Told {
  kind: string
  data: { [name: string]: unknown }
}

const naming = new Set<string>(['request.commented', 'order.note'] satisfies ActivityKind[])

// A note of before there were mentions says nothing of them.
const mentionedIn = ({ kind, data }: Told) => (naming.has(kind) ? ((data.mentionIds as string[] | undefined) ?? []) : [])

/** @returns whom an activity of a page names; asks nothing where none of them names anybody */
export async function readMentions(ctx: Ctx, activities: readonly Told[]): Promise<(activity: Told) => { id: string; name: string }[]> {
  const ids = activities.flatMap(mentionedIn)
  if (!ids.length) return () => []
  const users = await ctx.db.user.findMany({ where: { organizationId: ctx.organization.id, id: { in: ids } }, select: { id: true, name: true } })
  const byId = new Map(users.map((user) => [user.id, user]))
  return (activity) => mentionedIn(activity).flatMap((id) => byId.get(id) ?? [])
}
