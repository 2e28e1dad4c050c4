import type { Language } from '@amparo/contracts/common'
import type { Permission } from '@amparo/contracts/model/permissions'
import type { OrderFilter } from '@amparo/contracts/staff/order-filter'
import type { RequestFilter } from '@amparo/contracts/staff/request-filter'
import { companyDay } from '../../company-day.ts'
import { type Ctx, key, publish, type UserActor, type UserCtx } from '../../context.ts'
import { isDatabaseOutOfReach } from '../../errors.ts'
import { newId } from '../../ids.ts'
import { orderSheet } from './order-sheet.ts'
import { requestSheet } from './request-sheet.ts'
import { exportFileName, exportTexts, maySee } from './rules.ts'
import { type Sheet, writeSheet } from './sheet.ts'

interface Asked {
  id: string
  kind: 'requests' | 'orders'
  format: 'XLSX' | 'CSV'
  filter: unknown
  userId: string
  createdAt: Date
}

/**
 * The job that writes a list to a file, as whoever asked for it may see it at this moment (S2-56). Where the process dies
 * in the middle, the job runs again and begins anew: a file is there whole, or not at all. What goes wrong otherwise is told.
 */
export async function writeExport(ctx: Ctx, id: string, language: Language): Promise<void> {
  const row = await ctx.db.export.findUnique({
    where: key(ctx, id),
    select: { id: true, kind: true, format: true, filter: true, userId: true, createdAt: true, state: true },
  })
  if (!row || row.state === 'DONE' || row.state === 'FAILED') return
  const asked = { ...row, kind: row.kind as Asked['kind'] }
  const actor = await readActor(ctx, asked.userId)
  if (!actor || !maySee(actor, asked.kind)) return finish(ctx, asked, { state: 'FAILED', error: 'forbidden' })
  try {
    const storageKey = await write({ ...ctx, actor, language }, asked)
    await finish(ctx, asked, { state: 'DONE', storageKey })
  } catch (error) {
    // Of what comes back by itself nothing is told: the job is tried again.
    if (isDatabaseOutOfReach(error)) throw error
    ctx.services.log.error({ err: error, exportId: id }, 'export failed')
    await finish(ctx, asked, { state: 'FAILED', error: String(error).slice(0, 500) })
  }
}

/** @returns where the file lies */
function write(ctx: UserCtx, asked: Asked): Promise<string> {
  const texts = exportTexts[ctx.language]
  return asked.kind === 'requests'
    ? writeFile(ctx, asked, requestSheet(ctx, asked.filter as RequestFilter, texts))
    : writeFile(ctx, asked, orderSheet(ctx, asked.filter as OrderFilter, texts))
}

async function writeFile<R>(ctx: UserCtx, asked: Asked, sheet: Sheet<R>): Promise<string> {
  const note = (data: { state?: 'RUNNING'; done: number; total?: number }) =>
    ctx.db.export.update({ where: key(ctx, asked.id), data, select: { id: true } })
  await note({ state: 'RUNNING', done: 0, total: await sheet.count() })

  const { timeZone } = ctx.organization
  const progress = async (done: number) => void (await note({ done }))
  const name = exportFileName(ctx.language, { ...asked, day: companyDay(ctx, asked.createdAt) })
  const storageKey = `${ctx.organization.id}/exports/${asked.id}/${name}`
  await ctx.services.storage.write(storageKey, writeSheet(sheet, asked.format, { timeZone, progress }))
  return storageKey
}

async function finish(
  ctx: Ctx,
  { id, userId }: Asked,
  end: { state: 'DONE'; storageKey: string } | { state: 'FAILED'; error: string },
): Promise<void> {
  await ctx.db.export.update({ where: key(ctx, id), data: { ...end, finishedAt: ctx.services.clock() }, select: { id: true } })
  const none = { orderId: null, requestId: null, customerId: null, userId: null }
  publish(ctx, { id: newId(ctx.now), kind: 'export.finished', ...none, toUserId: userId, customerSees: false })
}

/** Who asked, with what they may now; null where they may not come in any more. */
async function readActor(ctx: Ctx, userId: string): Promise<UserActor | null> {
  const user = await ctx.db.user.findFirst({
    where: { organizationId: ctx.organization.id, id: userId, retiredAt: null, deactivatedAt: null },
    select: { id: true, name: true, roleId: true, locationId: true, role: { select: { permissions: true, scope: true } } },
  })
  if (!user) return null
  const { role, ...who } = user
  return { ...who, kind: 'USER', sessionId: '', permissions: new Set(role.permissions as Permission[]), scope: role.scope }
}
