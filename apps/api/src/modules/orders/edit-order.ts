import type { EditOrder } from '@amparo/contracts/staff/orders'
import type { z } from 'zod'
import { record } from '../../activities/record.ts'
import { key, type StaffCtx, transaction } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { notify } from '../notices/notify.ts'
import { getOrder } from './get-order.ts'
import { type LockedOrder, lockOrder } from './lock-order.ts'
import { assertPromise, orderChanges } from './order-changes.ts'
import { assertUsable, type ReferenceIds, readReferences } from './order-references.ts'
import { followWordsOf } from './order-search-text.ts'
import { assertMay } from './policy.ts'
import { settleOrder } from './settle-order.ts'

type OrderInput = Partial<z.output<typeof EditOrder>>

/**
 * Changes an order (S1-14, S1-17, S1-18); the history says what was changed, from what to what.
 * @throws AppError not_found, forbidden, order_retired, version_stale, reference_not_found, device_of_another_customer
 */
export async function editOrder(ctx: StaffCtx, id: string, input: OrderInput, version: number) {
  await transaction(ctx, async (ctx) => {
    const before = await lockOrder(ctx, id)
    assertMay(ctx, before, 'edit')
    if (before.version !== version) throw new AppError('version_stale', { data: { current: await getOrder(ctx, id) } })
    if (input.technicianId !== undefined && input.technicianId !== before.technicianId) assertMay(ctx, before, 'assign')
    if ((['price', 'discount', 'kept'] as const).some((field) => input[field] !== undefined && input[field] !== before[field]))
      assertMay(ctx, before, 'price')
    if (input.promisedAt !== undefined) assertPromise(input.promisedAt)
    await writeChanges(ctx, before, {
      ...before,
      ...input,
      promisedAt: input.promisedAt === undefined ? before.promisedAt : asDate(input.promisedAt),
    })
  })
  return getOrder(ctx, id)
}

/** Gives an order to a technician, or to nobody (S1-17). @throws AppError not_found, forbidden, order_retired, reference_not_found */
export async function assignOrder(ctx: StaffCtx, id: string, technicianId: string | null): Promise<void> {
  await transaction(ctx, async (ctx) => {
    const before = await lockOrder(ctx, id)
    assertMay(ctx, before, 'assign')
    await writeChanges(ctx, before, { ...before, technicianId })
  })
}

async function writeChanges(ctx: StaffCtx, before: LockedOrder, after: LockedOrder): Promise<void> {
  const chosen = (['customerId', 'deviceId', 'locationId', 'technicianId', 'originOrderId'] as const satisfies (keyof ReferenceIds)[]).filter(
    (field) => before[field] !== after[field],
  )
  const namesBefore = await readReferences(ctx, before)
  const namesAfter = chosen.length ? await readReferences(ctx, after) : namesBefore
  assertUsable(namesAfter, after, chosen)

  const changes = orderChanges(ctx.organization, { ...before, names: namesBefore }, { ...after, names: namesAfter })
  const assigned = chosen.includes('technicianId')
  if (!changes.length && !assigned) return

  const { id, customerId, deviceId, locationId, technicianId, originOrderId, reason, accessories, condition, promisedAt } = after
  await ctx.db.order.update({
    where: key(ctx, id),
    data: {
      ...{ customerId, deviceId, locationId, technicianId, originOrderId, reason, accessories, condition, promisedAt },
      priceAmount: after.price,
      discountAmount: after.discount,
      keptAmount: after.kept,
      version: { increment: 1 },
      updatedAt: ctx.now,
    },
    select: { id: true },
  })
  await settleOrder(ctx, id)
  if (chosen.includes('customerId') || chosen.includes('deviceId')) await followWordsOf(ctx, { orderId: id })
  if (changes.length) await record(ctx, { kind: 'order.edited', data: { changes }, orderId: id })
  if (assigned) {
    const [from, to] = [namesBefore.technician?.name ?? null, namesAfter.technician?.name ?? null]
    const activityId = await record(ctx, { kind: 'order.assigned', data: { from, to }, orderId: id })
    if (technicianId) await notify(ctx, { activityId, userIds: [technicianId], orderId: id })
  }
}

function asDate(moment: string | null): Date | null {
  return moment === null ? null : new Date(moment)
}
