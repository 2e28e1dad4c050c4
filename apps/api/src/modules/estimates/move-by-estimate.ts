import type { EstimateEvent } from '@amparo/database/client'
import type { Ctx } from '../../context.ts'
import { insertUpdate } from '../orders/create-update.ts'
import type { LockedOrder } from '../orders/lock-order.ts'

/** Puts an order in the company's status for what happened to its estimate, where there is one and it is in another. */
export async function moveByEstimate(ctx: Ctx, order: LockedOrder, event: EstimateEvent, { notify }: { notify: boolean }): Promise<void> {
  const status = await ctx.db.orderStatus.findFirst({
    where: { organizationId: ctx.organization.id, kind: 'PUBLIC', estimateEvent: event, retiredAt: null },
    select: { id: true },
  })
  if (!status || status.id === order.publicStatusId) return
  await insertUpdate(ctx, order, { kind: 'PUBLIC', statusId: status.id, note: '', attachmentIds: [], notify })
}
