import type { Language } from '@amparo/contracts/common'
import { rows, type StaffCtx } from '../../context.ts'
import { found } from '../../errors.ts'
import { type AttachmentRow, attachmentJson, attachmentOut } from '../attachments/attachment-out.ts'
import { photoAddresses } from '../orders/order-row.ts'
import { type RequestRecord, requestColumns, requestJoins, requestRow } from './request-row.ts'

interface FullRecord extends RequestRecord {
  language: Language
  executedAt: Date | null
  waitingFor: string | null
  creatorId: string | null
  creatorName: string
  creatorPhoto: string | null
  attachments: AttachmentRow[] | null
}

const select = `
  select ${requestColumns('r.description')}, r.language, r."executedAt",
    case when r."waitingSince" is not null then (select e.text from "RequestEntry" e
      where e."organizationId" = r."organizationId" and e."requestId" = r.id and e.kind = 'PAUSE' order by e.id desc limit 1) end as "waitingFor",
    cr.id::text as "creatorId", cr.name as "creatorName", cr."photoKey" as "creatorPhoto",
    (select json_agg(${attachmentJson('a')} order by a.id) from "Attachment" a
      where a."organizationId" = r."organizationId" and a."requestId" = r.id and a."entryId" is null and a."replyId" is null and a."deletedAt" is null) as attachments
  from "Request" r
  ${requestJoins}
  left join "User" cr on cr."organizationId" = r."organizationId" and cr.id = r."createdById"
  where r."organizationId" = $1::uuid and r.id = $2::uuid`

/** One request with everything that whoever answers it needs. @throws AppError not_found */
export async function getRequest(ctx: StaffCtx, id: string) {
  const [row] = await rows<FullRecord>(ctx, select, [ctx.organization.id, id])
  const record = found(row)
  const photoUrl = photoAddresses(ctx)
  return {
    ...requestRow(ctx, record, photoUrl),
    language: record.language,
    executedAt: record.executedAt,
    waitingFor: record.waitingFor,
    createdBy: record.creatorId ? { id: record.creatorId, name: record.creatorName, photoUrl: photoUrl(record.creatorPhoto) } : null,
    attachments: (record.attachments ?? []).map((attachment) => attachmentOut(ctx, attachment)),
  }
}
