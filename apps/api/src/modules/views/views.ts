import type { views } from '@amparo/contracts/staff/notices'
import type { Prisma } from '@amparo/database/client'
import type { z } from 'zod'
import { key, type UserCtx } from '../../context.ts'
import { AppError, found } from '../../errors.ts'
import { newId } from '../../ids.ts'

type NewView = z.output<(typeof views)['create']['body']>
type ViewChange = z.output<(typeof views)['edit']['body']>

const select = {
  id: true,
  list: true,
  name: true,
  query: true,
  shared: true,
  version: true,
  user: { select: { id: true, name: true, photoKey: true } },
} satisfies Prisma.SavedViewSelect

function viewOut(ctx: UserCtx, { user, list, ...view }: Prisma.SavedViewGetPayload<{ select: typeof select }>) {
  const photoUrl = user.photoKey && ctx.services.storage.address(user.photoKey, ctx.now)
  return { ...view, list: list as NewView['list'], by: { id: user.id, name: user.name, photoUrl }, can: { edit: user.id === ctx.actor.id } }
}

const most = 200

/** One's own saved views of a list first, then those that colleagues share, by name (B-19). */
export async function listViews(ctx: UserCtx, list: string) {
  const found = await ctx.db.savedView.findMany({
    where: { organizationId: ctx.organization.id, list, OR: [{ userId: ctx.actor.id }, { shared: true }] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: most,
    select,
  })
  const data = found.map((view) => viewOut(ctx, view))
  return { data: [...data.filter(({ can }) => can.edit), ...data.filter(({ can }) => !can.edit)] }
}

export async function createView(ctx: UserCtx, view: NewView) {
  const id = newId(ctx.now)
  await ctx.db.savedView.create({
    data: { ...view, organizationId: ctx.organization.id, id, userId: ctx.actor.id, createdAt: ctx.now },
    select: { id: true },
  })
  return getOwn(ctx, id)
}

/** Changes one of one's own; a colleague's is not there to be changed. @throws AppError not_found, version_stale */
export async function editView(ctx: UserCtx, id: string, change: ViewChange, version: number) {
  const current = await getOwn(ctx, id)
  const { name, query, shared } = { ...current, ...change }
  const { count } = await ctx.db.savedView.updateMany({
    where: { organizationId: ctx.organization.id, id, userId: ctx.actor.id, version },
    data: { name, query, shared, version: { increment: 1 } },
  })
  if (!count) throw new AppError('version_stale', { data: { current: await getOwn(ctx, id) } })
  return getOwn(ctx, id)
}

/** @throws AppError not_found */
export async function deleteView(ctx: UserCtx, id: string): Promise<void> {
  const { count } = await ctx.db.savedView.deleteMany({ where: { organizationId: ctx.organization.id, id, userId: ctx.actor.id } })
  if (!count) throw new AppError('not_found')
}

async function getOwn(ctx: UserCtx, id: string) {
  const view = found(await ctx.db.savedView.findUnique({ where: key(ctx, id), select }))
  if (view.user.id !== ctx.actor.id) throw new AppError('not_found')
  return viewOut(ctx, view)
}
