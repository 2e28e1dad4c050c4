import type { NewUpdate } from '@amparo/contracts/staff/order-updates'
import type { z } from 'zod'
import { record } from '../../activities/record.ts'
import { type Ctx, rows, type StaffCtx, transaction } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { newId } from '../../ids.ts'
import { takeAttachments } from '../attachments/take-attachments.ts'
import { assertMentioned } from '../notices/mentions.ts'
import { notify } from '../notices/notify.ts'
import { getUpdate } from './get-update.ts'
import { type LockedOrder, lockOrder } from './lock-order.ts'
import { photoAddresses } from './order-row.ts'
import { assertMay, readersOf } from './policy.ts'
import { changesSums } from './rules.ts'
import { settleOrder } from './settle-order.ts'
import { type UpdateRecord, updateColumns, updateJoins, updateOut } from './update-row.ts'

type UpdateInput = z.output<typeof NewUpdate>

/**
 * Says something on an order: a status for the customer, an internal status, or a note among colleagues, of whom those named are notified (S1-19, S1-24, S1-41).
 * @throws AppError not_found, forbidden, order_retired, reference_not_found, attachment_taken, invalid_input
 */
export async function createUpdate(ctx: StaffCtx, orderId: string, input: UpdateInput) {
  const written = await transaction(ctx, async (ctx) => {
    const order = await lockOrder(ctx, orderId)
    assertMay(ctx, order, 'update')
    if (saysNothing(order, input)) throw new AppError('invalid_input', { fields: [{ path: 'body.note', code: 'required' }] })
    return insertUpdate(ctx, order, input)
  })
  if (input.attachmentIds.length) return getUpdate(ctx, orderId, written.updateId)
  return updateOut(ctx, written, { attachments: [], photoUrl: photoAddresses(ctx), may: true })
}

/** Puts an order in a status; one that is in it already, and of which there is no more to say, stays as it is. */
export async function moveOrder(ctx: StaffCtx, orderId: string, input: Exclude<UpdateInput, { kind: 'NOTE' }>): Promise<void> {
  await transaction(ctx, async (ctx) => {
    const order = await lockOrder(ctx, orderId)
    assertMay(ctx, order, 'update')
    if (!saysNothing(order, input)) await insertUpdate(ctx, order, input)
  })
}

/** A note without words and images, or the status that the order is in already with neither. */
function saysNothing(order: LockedOrder, input: UpdateInput): boolean {
  if (input.note || input.attachmentIds.length) return false
  return input.kind === 'NOTE' || input.statusId === (input.kind === 'PUBLIC' ? order.publicStatusId : order.internalStatusId)
}

/** Writes an update on an order that is locked: also one that follows from what the customer did, or nobody. @returns its row @throws AppError reference_not_found, attachment_taken */
export async function insertUpdate(ctx: Ctx, order: LockedOrder, input: UpdateInput): Promise<UpdateRecord> {
  const id = newId(ctx.now)
  const author = ctx.actor.kind === 'USER' ? ctx.actor.id : null
  const values = [ctx.organization.id, id, order.id, ctx.now, author, input.note]
  const target = { orderId: order.id, updateId: id }

  if (input.kind === 'NOTE') {
    const mentionIds = await assertMentioned(ctx, input.mentionIds, readersOf(ctx, order))
    const [note] = await rows<UpdateRecord>(ctx, insertNote, values)
    await takeAttachments(ctx, input.attachmentIds, { ...target, customerSees: false })
    const activityId = await record(ctx, { kind: 'order.note', data: { mentionIds }, ...target })
    await notify(ctx, { activityId, userIds: mentionIds, orderId: order.id })
    return note!
  }
  const isPublic = input.kind === 'PUBLIC'
  const [update] = await rows<UpdateRecord & { notify: boolean }>(ctx, insertStatus[input.kind], [...values, input.statusId])
  if (!update) throw statusNotFound()
  await takeAttachments(ctx, input.attachmentIds, { ...target, customerSees: isPublic })
  if (isPublic) {
    if (changesSums(order.category, update.statusCategory)) await settleOrder(ctx, order.id)
    const react = input.notify && update.notify
    await record(ctx, { kind: 'order.status', data: { statusId: input.statusId, from: order.publicStatusId }, customerSees: true, react, ...target })
  } else {
    await record(ctx, { kind: 'order.internal_status', data: { statusId: input.statusId, from: order.internalStatusId }, ...target })
  }
  return update
}

/** Leaves the order's version alone: a note must not make a colleague's edit stale. */
const insertNote = `
  with written as (
    insert into "OrderUpdate" ("organizationId", id, "orderId", kind, note, "createdById", "createdAt")
    values ($1::uuid, $2::uuid, $3::uuid, 'NOTE', $6, $5::uuid, $4::timestamptz)
    returning *
  ), touched as (
    update "Order" set "updatedAt" = $4::timestamptz where "organizationId" = $1::uuid and id = $3::uuid
  )
  select ${updateColumns} from written u ${updateJoins}`

/** Writes nothing, and returns nothing, where the status is none to choose. */
const insertStatusOf = (kind: 'PUBLIC' | 'INTERNAL', column: string, also = '') => `
  with status as (
    select s.id, s.category from "OrderStatus" s where s."organizationId" = $1::uuid and s.id = $7::uuid and s.kind = '${kind}' and s."retiredAt" is null
  ), written as (
    insert into "OrderUpdate" ("organizationId", id, "orderId", kind, "statusId", note, "createdById", "createdAt")
    select $1::uuid, $2::uuid, $3::uuid, '${kind}', status.id, $6, $5::uuid, $4::timestamptz from status
    returning *
  ), moved as (
    update "Order" o set "${column}Id" = status.id, "${column}At" = $4::timestamptz, version = version + 1, "updatedAt" = $4::timestamptz${also}
    from status where o."organizationId" = $1::uuid and o.id = $3::uuid
  )
  select ${updateColumns}, us.notify from written u ${updateJoins}`

const delivered = `, "deliveredAt" = case when status.category = 'DELIVERED' then coalesce(o."deliveredAt", $4::timestamptz) end`
const insertStatus = { PUBLIC: insertStatusOf('PUBLIC', 'publicStatus', delivered), INTERNAL: insertStatusOf('INTERNAL', 'internalStatus') }

/** @throws AppError reference_not_found where there is no such status of the kind, or it is retired */
export async function assertStatus(ctx: StaffCtx, { kind, statusId }: { kind: 'PUBLIC' | 'INTERNAL'; statusId: string }): Promise<void> {
  const where = { organizationId: ctx.organization.id, id: statusId, kind, retiredAt: null }
  if (!(await ctx.db.orderStatus.findFirst({ where, select: { id: true } }))) throw statusNotFound()
}

function statusNotFound(): AppError {
  return new AppError('reference_not_found', { fields: [{ path: 'body.statusId', code: 'invalid' }] })
}
