import { record } from '../../activities/record.ts'
import { key, type StaffCtx, transaction } from '../../context.ts'
import { found } from '../../errors.ts'
import { takeAttachments } from '../attachments/take-attachments.ts'
import { getOrder } from './get-order.ts'
import { lockOrder, touchOrder } from './lock-order.ts'
import { assertMay } from './policy.ts'

/** Hangs uploaded images on an order. @throws AppError not_found, forbidden, order_retired, attachment_taken, reference_not_found */
export async function addAttachments(ctx: StaffCtx, orderId: string, input: { attachmentIds: string[]; customerSees: boolean }) {
  await transaction(ctx, async (ctx) => {
    assertMay(ctx, await lockOrder(ctx, orderId), 'update')
    const attachmentIds = await takeAttachments(ctx, input.attachmentIds, { orderId, customerSees: input.customerSees })
    await touchOrder(ctx, orderId)
    await record(ctx, { kind: 'order.attachments_added', data: { attachmentIds }, orderId, customerSees: input.customerSees })
  })
  return getOrder(ctx, orderId)
}

/** Takes an image off an order, or off one of its updates; the history says so. @throws AppError not_found, forbidden, order_retired */
export async function deleteAttachment(ctx: StaffCtx, orderId: string, attachmentId: string): Promise<void> {
  await transaction(ctx, async (ctx) => {
    assertMay(ctx, await lockOrder(ctx, orderId), 'update')
    const { name, updateId } = found(
      await ctx.db.attachment.findFirst({
        where: { organizationId: ctx.organization.id, id: attachmentId, orderId, deletedAt: null },
        select: { name: true, updateId: true },
      }),
    )
    await ctx.db.attachment.update({ where: key(ctx, attachmentId), data: { deletedAt: ctx.now }, select: { id: true } })
    await touchOrder(ctx, orderId)
    await record(ctx, { kind: 'order.attachment_deleted', data: { attachmentId, name }, orderId, ...(updateId && { updateId }) })
  })
}
