import { rows, type StaffCtx } from '../../context.ts'
import { found } from '../../errors.ts'
import { type AttachmentRow, attachmentJson } from '../attachments/attachment-out.ts'
import { photoAddresses } from './order-row.ts'
import { heldTo, orderCan, visibleOrdersSql } from './policy.ts'
import { type UpdateRecord, updateColumns, updateJoins, updateOut } from './update-row.ts'

interface FullRecord extends UpdateRecord {
  technicianId: string | null
  retiredAt: Date | null
  closedAt: Date | null
  attachments: AttachmentRow[] | null
}

const select = `
  select ${updateColumns}, o."technicianId"::text, o."retiredAt", o."closedAt",
    (select json_agg(${attachmentJson('a')} order by a.id) from "Attachment" a
      where a."organizationId" = u."organizationId" and a."updateId" = u.id and a."deletedAt" is null) as attachments
  from "OrderUpdate" u
  join "Order" o on o."organizationId" = u."organizationId" and o.id = u."orderId"
  ${updateJoins}
  where u."organizationId" = $1::uuid and u.id = $2::uuid and u."orderId" = $3::uuid and u."deletedAt" is null and ${visibleOrdersSql('o', '$4')}`

/** One update that stands, of an order that the actor may see. @throws AppError not_found */
export async function getUpdate(ctx: StaffCtx, orderId: string, updateId: string) {
  const [row] = await rows<FullRecord>(ctx, select, [ctx.organization.id, updateId, orderId, heldTo(ctx)])
  const record = found(row)
  return updateOut(ctx, record, {
    attachments: record.attachments ?? [],
    photoUrl: photoAddresses(ctx),
    may: orderCan(ctx.actor, record).update,
  })
}
