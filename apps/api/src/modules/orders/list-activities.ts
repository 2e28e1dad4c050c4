import type { ActorKind } from '@amparo/contracts/model/activities'
import { rows, type StaffCtx } from '../../context.ts'
import { found } from '../../errors.ts'
import { idCursor, pageOf, readCursor } from '../../http/cursor.ts'
import { type AttachmentRow, attachmentJson, attachmentOut } from '../attachments/attachment-out.ts'
import { readMentions } from '../notices/mentions.ts'
import { photoAddresses } from './order-row.ts'
import { orderCan, visibleOrders } from './policy.ts'
import { type UpdateRecord, updateColumns, updateJoins, updateOut } from './update-row.ts'

interface ActivityRecord extends Omit<UpdateRecord, 'updateId'> {
  id: string
  kind: string
  data: { [name: string]: unknown }
  at: Date
  actorKind: ActorKind
  actorName: string | null
  actorPhoto: string | null
  customerSees: boolean
  updateId: string | null
}

interface ActivityQuery {
  cursor?: string | undefined
  limit: number
  customerSees?: boolean | undefined
}

const select = `
  select a.id::text, a.kind, a.data, a.at, a."actorKind"::text, a."customerSees",
    coalesce(au.name, k.name) as "actorName", au."photoKey" as "actorPhoto", ${updateColumns}
  from "Activity" a
  left join "User" au on au."organizationId" = a."organizationId" and au.id = a."userId"
  left join "ApiKey" k on k."organizationId" = a."organizationId" and k.id = a."apiKeyId"
  left join "OrderUpdate" u on u."organizationId" = a."organizationId" and u.id = a."updateId" and u."deletedAt" is null
  ${updateJoins}
  where a."organizationId" = $1::uuid and a."orderId" = $2::uuid
    and ($3::uuid is null or a.id < $3::uuid) and ($4::boolean is null or a."customerSees" = $4::boolean)
    and ($6::boolean or a.kind not like 'payment.%')
  order by a.id desc limit $5::int`

/** Everything that happened on an order, newest first, each with what it said and showed. @throws AppError not_found */
export async function listActivities(ctx: StaffCtx, orderId: string, { cursor, limit, customerSees }: ActivityQuery) {
  const order = found(
    await ctx.db.order.findFirst({
      where: { AND: [visibleOrders(ctx), { id: orderId }] },
      select: { technicianId: true, retiredAt: true, closedAt: true },
    }),
  )
  const after = readCursor(cursor, idCursor)?.[0] ?? null
  const seesPayments = ctx.actor.permissions.has('payments.read')
  const activities = await rows<ActivityRecord>(ctx, select, [ctx.organization.id, orderId, after, customerSees ?? null, limit + 1, seesPayments])
  const page = pageOf(activities, limit, (last) => [last.id])
  const [images, mentionsOf] = [await readImages(ctx, orderId, page.data), await readMentions(ctx, page.data)]
  const around = { photoUrl: photoAddresses(ctx), may: orderCan(ctx.actor, order).update }

  return {
    ...page,
    data: page.data.map((row) => ({
      id: row.id,
      kind: row.kind,
      data: row.data,
      at: row.at,
      actor: { kind: row.actorKind, name: row.actorName, photoUrl: around.photoUrl(row.actorPhoto) },
      customerSees: row.customerSees,
      update: row.updateId
        ? updateOut(ctx, { ...row, updateId: row.updateId }, { ...around, attachments: images.filter(({ updateId }) => updateId === row.updateId) })
        : null,
      mentions: mentionsOf(row),
      attachments: addedBy(row, images).map((image) => attachmentOut(ctx, image)),
    })),
  }
}

type Image = AttachmentRow & { updateId: string | null }

/** The images of a page of activities that still hang, in one statement, or none where no activity can have any. */
async function readImages(ctx: StaffCtx, orderId: string, activities: readonly ActivityRecord[]): Promise<Image[]> {
  const updateIds = activities.flatMap(({ updateId }) => updateId ?? [])
  const ids = activities.flatMap(attachmentIdsOf)
  if (!updateIds.length && !ids.length) return []
  const found = await rows<{ image: AttachmentRow; updateId: string | null }>(
    ctx,
    `select ${attachmentJson('a')} as image, a."updateId"::text from "Attachment" a
     where a."organizationId" = $1::uuid and a."orderId" = $2::uuid and a."deletedAt" is null and (a."updateId" = any($3::uuid[]) or a.id = any($4::uuid[]))
     order by a.id`,
    [ctx.organization.id, orderId, updateIds, ids],
  )
  return found.map(({ image, updateId }) => ({ ...image, updateId }))
}

function addedBy(activity: ActivityRecord, images: readonly Image[]): AttachmentRow[] {
  const ids = attachmentIdsOf(activity)
  return images.filter(({ id }) => ids.includes(id)).map(({ updateId: _, ...image }) => image)
}

function attachmentIdsOf({ kind, data }: ActivityRecord): string[] {
  return kind === 'order.attachments_added' ? (data.attachmentIds as string[]) : []
}
