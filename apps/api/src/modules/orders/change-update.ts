import { record } from '../../activities/record.ts'
import { key, rows, type StaffCtx, transaction } from '../../context.ts'
import { AppError, found } from '../../errors.ts'
import { takeAttachments } from '../attachments/take-attachments.ts'
import { getUpdate } from './get-update.ts'
import { type LockedOrder, lockOrder, touchOrder } from './lock-order.ts'
import { assertMay } from './policy.ts'
import { settleOrder } from './settle-order.ts'

interface UpdateChanges {
  note?: string | undefined
  /** All that it is to have from now on: those left out come off it. */
  attachmentIds?: string[] | undefined
}

/** Changes the note or the images of an update; the history says so (S1-41). @throws AppError not_found, forbidden, order_retired, version_stale, attachment_taken, invalid_input */
export async function editUpdate(ctx: StaffCtx, orderId: string, updateId: string, changes: UpdateChanges, version: number) {
  await transaction(ctx, async (ctx) => {
    const { update } = await lockUpdate(ctx, orderId, updateId, version)
    const note = changes.note ?? update.note
    const images = changes.attachmentIds
      ? await exchangeImages(ctx, orderId, update, changes.attachmentIds)
      : { changed: false, count: update.attachments.length }
    if (update.kind === 'NOTE' && !note && !images.count) throw new AppError('invalid_input', { fields: [{ path: 'body.note', code: 'required' }] })
    if (note === update.note && !images.changed) return

    await ctx.db.orderUpdate.update({
      where: key(ctx, updateId),
      data: { note, editedAt: ctx.now, version: { increment: 1 } },
      select: { id: true },
    })
    await touchOrder(ctx, orderId)
    await record(ctx, { kind: 'order.update_edited', data: { before: update.note }, orderId, updateId })
  })
  return getUpdate(ctx, orderId, updateId)
}

/** Takes an update back; the order falls back to the status that it had without it (S1-41). @throws AppError not_found, forbidden, order_retired, version_stale */
export async function deleteUpdate(ctx: StaffCtx, orderId: string, updateId: string, version: number): Promise<void> {
  await transaction(ctx, async (ctx) => {
    const { order, update } = await lockUpdate(ctx, orderId, updateId, version)
    await ctx.db.orderUpdate.update({ where: key(ctx, updateId), data: { deletedAt: ctx.now, version: { increment: 1 } }, select: { id: true } })
    await ctx.db.attachment.updateMany({ where: { organizationId: ctx.organization.id, updateId, deletedAt: null }, data: { deletedAt: ctx.now } })
    if (update.kind === 'NOTE') await touchOrder(ctx, orderId)
    else await fallBack(ctx, order, update.kind)
    await record(ctx, { kind: 'order.update_deleted', data: {}, orderId, updateId })
  })
}

/** The order's row is locked first: all that happens on one order happens one after the other. */
async function lockUpdate(ctx: StaffCtx, orderId: string, updateId: string, version: number) {
  const order = await lockOrder(ctx, orderId)
  const update = found(
    await ctx.db.orderUpdate.findFirst({
      where: { organizationId: ctx.organization.id, id: updateId, orderId, deletedAt: null },
      select: { id: true, kind: true, note: true, version: true, attachments: { where: { deletedAt: null }, select: { id: true } } },
    }),
  )
  assertMay(ctx, order, 'update')
  if (update.version !== version) throw new AppError('version_stale', { data: { current: await getUpdate(ctx, orderId, updateId) } })
  return { order, update }
}

async function exchangeImages(
  ctx: StaffCtx,
  orderId: string,
  update: { id: string; kind: string; attachments: { id: string }[] },
  wanted: readonly string[],
): Promise<{ changed: boolean; count: number }> {
  const had = update.attachments.map(({ id }) => id)
  const [added, removed] = [wanted.filter((id) => !had.includes(id)), had.filter((id) => !wanted.includes(id))]
  await takeAttachments(ctx, added, { orderId, updateId: update.id, customerSees: update.kind === 'PUBLIC' })
  if (removed.length) {
    await ctx.db.attachment.updateMany({
      where: { organizationId: ctx.organization.id, updateId: update.id, id: { in: removed } },
      data: { deletedAt: ctx.now },
    })
  }
  return { changed: added.length + removed.length > 0, count: new Set(wanted).size }
}

const latest = `
  select u."statusId"::text, u."createdAt" as at from "OrderUpdate" u
  where u."organizationId" = $1::uuid and u."orderId" = $2::uuid and u.kind = $3::"OrderUpdateKind" and u."deletedAt" is null
  order by u.id desc limit 1`
/** What the order was in before its first update of the kind: the initial status of that time, whichever is the initial one now. */
const first = `
  select a.data->>'from' as "statusId" from "Activity" a
  where a."organizationId" = $1::uuid and a."orderId" = $2::uuid and a.kind = $3
  order by a.id limit 1`

async function fallBack(ctx: StaffCtx, order: LockedOrder, kind: 'PUBLIC' | 'INTERNAL'): Promise<void> {
  const [update] = await rows<{ statusId: string; at: Date }>(ctx, latest, [ctx.organization.id, order.id, kind])
  const activity = kind === 'PUBLIC' ? 'order.status' : 'order.internal_status'
  const [before] = update ? [] : await rows<{ statusId: string | null }>(ctx, first, [ctx.organization.id, order.id, activity])
  const statusId = update?.statusId ?? before?.statusId ?? null
  const at = update?.at ?? order.receivedAt
  const data =
    kind === 'PUBLIC'
      ? {
          publicStatusId: found(statusId),
          publicStatusAt: at,
          deliveredAt: (await isDelivered(ctx, found(statusId))) ? (order.deliveredAt ?? at) : null,
        }
      : { internalStatusId: statusId, internalStatusAt: statusId && at }
  await ctx.db.order.update({
    where: key(ctx, order.id),
    data: { ...data, version: { increment: 1 }, updatedAt: ctx.now },
    select: { id: true },
  })
  if (kind === 'PUBLIC') await settleOrder(ctx, order.id)
}

async function isDelivered(ctx: StaffCtx, statusId: string): Promise<boolean> {
  const status = await ctx.db.orderStatus.findUnique({ where: key(ctx, statusId), select: { category: true } })
  return status?.category === 'DELIVERED'
}
