import type { exports } from '@amparo/contracts/staff/reports'
import type { Prisma } from '@amparo/database/client'
import type { z } from 'zod'
import { companyDay } from '../../company-day.ts'
import { key, transaction, type UserCtx } from '../../context.ts'
import { AppError, found } from '../../errors.ts'
import { newId } from '../../ids.ts'
import { exportFileName, maySee } from './rules.ts'

type NewExport = z.output<(typeof exports)['create']['body']>

const select = {
  id: true,
  kind: true,
  format: true,
  filter: true,
  state: true,
  done: true,
  total: true,
  storageKey: true,
  createdAt: true,
  finishedAt: true,
} satisfies Prisma.ExportSelect

function exportOut(ctx: UserCtx, { storageKey, ...row }: Prisma.ExportGetPayload<{ select: typeof select }>) {
  const kind = row.kind as NewExport['kind']
  const name = exportFileName(ctx.language, { kind, format: row.format, day: companyDay(ctx, row.createdAt) })
  const filter = row.filter as Record<string, unknown>
  return { ...row, kind, filter, name, url: row.state === 'DONE' && storageKey ? ctx.services.storage.address(storageKey, ctx.now) : null }
}

/** More of them nobody looks at; all are gone within a week. */
const newest = 50

/** One's own files, newest first. */
export async function listExports(ctx: UserCtx) {
  const found = await ctx.db.export.findMany({
    where: { organizationId: ctx.organization.id, userId: ctx.actor.id },
    orderBy: { id: 'desc' },
    take: newest,
    select,
  })
  return { data: found.map((row) => exportOut(ctx, row)) }
}

/** How far one's own is; a colleague's is not there. @throws AppError not_found */
export async function getExport(ctx: UserCtx, id: string) {
  const { userId, ...row } = found(await ctx.db.export.findUnique({ where: key(ctx, id), select: { ...select, userId: true } }))
  if (userId !== ctx.actor.id) throw new AppError('not_found')
  return exportOut(ctx, row)
}

/** Has a list written in full, by a job (S2-56). @throws AppError forbidden */
export async function createExport(ctx: UserCtx, { kind, format, filter }: NewExport) {
  if (!maySee(ctx.actor, kind)) throw new AppError('forbidden')
  return transaction(ctx, async (ctx) => {
    const id = newId(ctx.now)
    const organizationId = ctx.organization.id
    await ctx.db.export.create({
      data: { ...{ organizationId, id, kind, format, filter, createdAt: ctx.now }, userId: ctx.actor.id },
      select: { id: true },
    })
    await ctx.services.queue.send(ctx, 'write_export', { organizationId, exportId: id, language: ctx.language })
    return getExport(ctx, id)
  })
}
