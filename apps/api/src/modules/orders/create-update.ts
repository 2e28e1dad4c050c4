import type { NewUpdate } from '@amparo/contracts/staff/orders'
import type { z } from 'zod'
import { record } from '../../activities/record.ts'
import { rows, type StaffCtx, transaction } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { newId } from '../../ids.ts'
import { getUpdate } from './get-update.ts'
import { type LockedOrder, lockOrder } from './lock-order.ts'
import { assertMay } from './policy.ts'
import { takeAttachments } from './take-attachments.ts'

type UpdateInput = z.output<typeof NewUpdate>

/**
 * Says something on an order: a status for the customer, an internal status, or a note among colleagues (S1-19, S1-24, S1-41).
 * @throws AppError not_found, forbidden, order_retired, reference_not_found, attachment_taken, invalid_input
 */
export async function createUpdate(ctx: StaffCtx, orderId: string, input: UpdateInput) {
  const id = await transaction(ctx, async (ctx) => {
    const order = await lockOrder(ctx, orderId)
    assertMay(ctx, order, 'update')
    if (saysNothing(order, input)) throw new AppError('invalid_input', { fields: [{ path: 'body.note', code: 'required' }] })
    return insertUpdate(ctx, order, input)
  })
  return getUpdate(ctx, orderId, id)
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

async function insertUpdate(ctx: StaffCtx, order: LockedOrder, input: UpdateInput): Promise<string> {
  const id = newId(ctx.now)
  const status = input.kind === 'NOTE' ? null : await readStatus(ctx, input)
  await rows(ctx, insert[input.kind], [
    ctx.organization.id,
    id,
    order.id,
    ctx.now,
    ctx.actor.kind === 'USER' ? ctx.actor.id : null,
    input.note,
    ...(status ? [status.id] : []),
  ])
  await takeAttachments(ctx, input.attachmentIds, { orderId: order.id, updateId: id, customerSees: input.kind === 'PUBLIC' })

  const target = { orderId: order.id, updateId: id }
  if (input.kind === 'NOTE') {
    await record(ctx, { kind: 'order.note', data: {}, ...target })
  } else if (input.kind === 'INTERNAL') {
    await record(ctx, { kind: 'order.internal_status', data: { statusId: input.statusId, from: order.internalStatusId }, ...target })
  } else {
    const react = input.notify && status!.notify
    await record(ctx, { kind: 'order.status', data: { statusId: input.statusId, from: order.publicStatusId }, customerSees: true, react, ...target })
  }
  return id
}

const insertWith = (kind: UpdateInput['kind'], statusId: string, change: string) => `
  with written as (
    insert into "OrderUpdate" ("organizationId", id, "orderId", kind, "statusId", note, "createdById", "createdAt")
    values ($1::uuid, $2::uuid, $3::uuid, '${kind}', ${statusId}, $6, $5::uuid, $4::timestamptz)
  )
  update "Order" set ${change} "updatedAt" = $4::timestamptz where "organizationId" = $1::uuid and id = $3::uuid`

/** A note leaves the order's version alone: it must not make a colleague's edit stale. */
const insert: Record<UpdateInput['kind'], string> = {
  PUBLIC: insertWith('PUBLIC', '$7::uuid', '"publicStatusId" = $7::uuid, "publicStatusAt" = $4::timestamptz, version = version + 1,'),
  INTERNAL: insertWith('INTERNAL', '$7::uuid', '"internalStatusId" = $7::uuid, "internalStatusAt" = $4::timestamptz, version = version + 1,'),
  NOTE: insertWith('NOTE', 'null', ''),
}

/** @throws AppError reference_not_found where there is no such status of the kind, or it is retired */
export async function readStatus(ctx: StaffCtx, { kind, statusId }: { kind: 'PUBLIC' | 'INTERNAL'; statusId: string }) {
  const [status] = await rows<{ id: string; notify: boolean }>(
    ctx,
    `select id::text, notify from "OrderStatus" where "organizationId" = $1::uuid and id = $2::uuid and kind = $3::"StatusKind" and "retiredAt" is null`,
    [ctx.organization.id, statusId, kind],
  )
  if (!status) throw new AppError('reference_not_found', { fields: [{ path: 'body.statusId', code: 'invalid' }] })
  return status
}
