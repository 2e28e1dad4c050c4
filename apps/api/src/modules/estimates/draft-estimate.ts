import { lastDayOf } from '@amparo/contracts/model/warranties'
import type { EstimateLine, NewEstimate } from '@amparo/contracts/staff/estimates'
import type { z } from 'zod'
import { companyDay } from '../../company-day.ts'
import { key, type StaffCtx, transaction } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { newId } from '../../ids.ts'
import { type LockedOrder, lockOrder, touchOrder } from '../orders/lock-order.ts'
import { assertMay } from '../orders/policy.ts'
import { getEstimate } from './get-estimate.ts'
import { readLocked } from './lock-estimate.ts'
import { assertLastDay, estimateTotals } from './rules.ts'

type EstimateInput = z.output<typeof NewEstimate>
type EstimateChanges = { [F in keyof EstimateInput]?: EstimateInput[F] | undefined }

/**
 * A new version of an order's estimate, as a draft; an older draft is replaced (B-07).
 * @throws AppError not_found, forbidden, order_retired, order_closed, reference_not_found, invalid_input
 */
export async function createEstimate(ctx: StaffCtx, orderId: string, input: EstimateInput) {
  const id = newId(ctx.now)
  return transaction(ctx, async (ctx) => {
    const order = await lockOrder(ctx, orderId)
    assertMay(ctx, order, 'edit')
    const organizationId = ctx.organization.id
    const validUntil = input.validUntil ?? lastDayOf(companyDay(ctx), { value: ctx.organization.estimateDays, unit: 'DAYS' })
    const written = await draftOf(ctx, order, { ...input, validUntil })
    await ctx.db.estimate.deleteMany({ where: { organizationId, orderId, state: 'DRAFT' } })
    const { _max: newest } = await ctx.db.estimate.aggregate({ where: { organizationId, orderId }, _max: { revision: true } })
    await ctx.db.estimate.create({
      data: {
        ...written,
        ...{ organizationId, id, orderId },
        revision: (newest.revision ?? 0) + 1,
        currency: order.currency,
        createdById: ctx.actor.kind === 'USER' ? ctx.actor.id : null,
        createdAt: ctx.now,
        updatedAt: ctx.now,
      },
      select: { id: true },
    })
    await touchOrder(ctx, orderId)
    // Within the lock: a colleague's draft may take its place the moment after.
    return getEstimate(ctx, orderId, id)
  })
}

/** @throws AppError not_found, forbidden, order_retired, order_closed, estimate_not_draft, version_stale, reference_not_found, invalid_input */
export async function editEstimate(ctx: StaffCtx, orderId: string, id: string, changes: EstimateChanges, version: number) {
  return transaction(ctx, async (ctx) => {
    const { order, draft } = await lockDraft(ctx, orderId, id, version)
    const written = await draftOf(ctx, order, { ...draft, ...changes }, changes.validUntil !== undefined)
    await ctx.db.estimate.update({
      where: key(ctx, id),
      data: { ...written, version: { increment: 1 }, updatedAt: ctx.now },
      select: { id: true },
    })
    await touchOrder(ctx, orderId)
    return getEstimate(ctx, orderId, id)
  })
}

/** Throws a draft away: nobody but staff has seen it. @throws AppError as editEstimate */
export async function discardEstimate(ctx: StaffCtx, orderId: string, id: string, version: number): Promise<void> {
  await transaction(ctx, async (ctx) => {
    await lockDraft(ctx, orderId, id, version)
    await ctx.db.estimate.delete({ where: key(ctx, id), select: { id: true } })
    await touchOrder(ctx, orderId)
  })
}

async function lockDraft(ctx: StaffCtx, orderId: string, id: string, version: number) {
  const order = await lockOrder(ctx, orderId)
  const draft = await readLocked(ctx, orderId, id)
  assertMay(ctx, order, 'edit')
  if (draft.state !== 'DRAFT') throw new AppError('estimate_not_draft')
  if (draft.version !== version) throw new AppError('version_stale', { data: { current: await getEstimate(ctx, orderId, id) } })
  return { order, draft }
}

interface Draft {
  lines: EstimateLine[]
  discount: number
  note: string
  validUntil: string
}

async function draftOf(ctx: StaffCtx, order: LockedOrder, { lines, discount, note, validUntil }: Draft, dated = true) {
  if (dated) assertLastDay(companyDay(ctx), validUntil)
  const { taxMode, taxBasisPoints } = order
  const totals = estimateTotals(lines, discount, order)
  await assertParts(ctx, order.id, lines)
  return {
    lines,
    discountAmount: discount,
    ...{ taxMode, taxBasisPoints, note },
    totalAmount: totals.total,
    validUntil: new Date(validUntil),
  }
}

/** @throws AppError reference_not_found where a line names a part that is not on the order */
async function assertParts(ctx: StaffCtx, orderId: string, lines: readonly EstimateLine[]): Promise<void> {
  const ids = lines.flatMap(({ partId }) => partId ?? [])
  if (!ids.length) return
  const where = { organizationId: ctx.organization.id, orderId, removedAt: null, id: { in: ids } }
  const known = new Set((await ctx.db.part.findMany({ where, select: { id: true } })).map(({ id }) => id))
  const place = lines.findIndex(({ partId }) => partId && !known.has(partId))
  if (place >= 0) throw new AppError('reference_not_found', { fields: [{ path: `body.lines.${place}.partId`, code: 'invalid' }] })
}
