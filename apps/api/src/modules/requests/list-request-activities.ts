import type { ActorKind } from '@amparo/contracts/model/activities'
import { key, rows, type StaffCtx } from '../../context.ts'
import { found } from '../../errors.ts'
import { idCursor, pageOf, readCursor } from '../../http/cursor.ts'
import { type AttachmentRow, attachmentJson, attachmentOut } from '../attachments/attachment-out.ts'
import { readMentions } from '../notices/mentions.ts'
import { photoAddresses } from '../orders/order-row.ts'

interface ActivityRecord {
  id: string
  kind: string
  data: { [name: string]: unknown }
  at: Date
  actorKind: ActorKind
  actorName: string | null
  actorPhoto: string | null
  entryId: string | null
  text: string | null
  mail: { id: string; subject: string; to: string; state: string } | null
  reply: { id: string; from: string; subject: string; text: string; at: string } | null
}

const select = `
  select a.id::text, a.kind, a.data, a.at, a."actorKind"::text, a."entryId"::text, e.text,
    coalesce(au.name, k.name) as "actorName", au."photoKey" as "actorPhoto",
    case when m.id is not null then json_build_object('id', m.id, 'subject', m.subject, 'to', m."to", 'state', m.state) end as mail,
    case when r.id is not null then json_build_object('id', r.id, 'from', coalesce(nullif(r."fromName", ''), r."fromAddress"), 'subject', r.subject,
      'text', r.text, 'at', r."receivedAt") end as reply
  from "Activity" a
  left join "User" au on au."organizationId" = a."organizationId" and au.id = a."userId"
  left join "ApiKey" k on k."organizationId" = a."organizationId" and k.id = a."apiKeyId"
  left join "RequestEntry" e on e."organizationId" = a."organizationId" and e.id = a."entryId"
  left join "Mail" m on a.kind in ('request.mailed', 'mail.sent', 'mail.failed') and m."organizationId" = a."organizationId" and m.id = (a.data->>'mailId')::uuid
  left join "Reply" r on a.kind = 'request.replied' and r."organizationId" = a."organizationId" and r.id = (a.data->>'replyId')::uuid
  where a."organizationId" = $1::uuid and a."requestId" = $2::uuid and ($3::uuid is null or a.id < $3::uuid)
  order by a.id desc limit $4::int`

/** All comments, mails and states that a request went through, newest first (S2-44). @throws AppError not_found */
export async function listRequestActivities(ctx: StaffCtx, requestId: string, { cursor, limit }: { cursor?: string | undefined; limit: number }) {
  found(await ctx.db.request.findUnique({ where: key(ctx, requestId), select: { id: true } }))
  const after = readCursor(cursor, idCursor)?.[0] ?? null
  const activities = await rows<ActivityRecord>(ctx, select, [ctx.organization.id, requestId, after, limit + 1])
  const page = pageOf(activities, limit, (last) => [last.id])
  const [images, mentionsOf] = [await readImages(ctx, requestId, page.data), await readMentions(ctx, page.data)]
  const photoUrl = photoAddresses(ctx)
  const imagesOf = (belongs: (image: Image) => boolean) => images.filter(belongs).map(({ image }) => attachmentOut(ctx, image))

  return {
    ...page,
    data: page.data.map(({ id, kind, data, at, text, mail, reply, ...row }) => ({
      ...{ id, kind, data, at, text, mail },
      actor: { kind: row.actorKind, name: row.actorName, photoUrl: photoUrl(row.actorPhoto) },
      mentions: mentionsOf({ kind, data }),
      attachments: imagesOf(({ entryId, image }) => (row.entryId ? entryId === row.entryId : addedBy({ kind, data }).includes(image.id))),
      reply: reply && { ...reply, at: new Date(reply.at), attachments: imagesOf(({ replyId }) => replyId === reply.id) },
    })),
  }
}

interface Image {
  image: AttachmentRow
  entryId: string | null
  replyId: string | null
}

async function readImages(ctx: StaffCtx, requestId: string, activities: readonly ActivityRecord[]): Promise<Image[]> {
  const entryIds = activities.flatMap(({ entryId }) => entryId ?? [])
  const replyIds = activities.flatMap(({ reply }) => reply?.id ?? [])
  const ids = activities.flatMap(addedBy)
  if (!entryIds.length && !replyIds.length && !ids.length) return []
  return rows<Image>(
    ctx,
    `select ${attachmentJson('a')} as image, a."entryId"::text, a."replyId"::text from "Attachment" a
     where a."organizationId" = $1::uuid and a."requestId" = $2::uuid and a."deletedAt" is null
       and (a."entryId" = any($3::uuid[]) or a."replyId" = any($4::uuid[]) or a.id = any($5::uuid[]))
     order by a.id`,
    [ctx.organization.id, requestId, entryIds, replyIds, ids],
  )
}

const addedBy = ({ kind, data }: Pick<ActivityRecord, 'kind' | 'data'>): string[] =>
  kind === 'request.attachments_added' ? (data.attachmentIds as string[]) : []
