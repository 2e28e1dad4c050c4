import type { Localized } from '@amparo/contracts/common'
import type { UpdateKind } from '@amparo/contracts/staff/order-updates'
import type { StatusCategory } from '@amparo/contracts/staff/statuses'
import type { z } from 'zod'
import type { StaffCtx } from '../../context.ts'
import { type AttachmentRow, attachmentOut } from '../attachments/attachment-out.ts'

/** A row of `updateColumns`; all null where a left join found no update. */
export interface UpdateRecord {
  updateId: string
  updateKind: z.infer<typeof UpdateKind>
  note: string
  createdAt: Date
  editedAt: Date | null
  updateVersion: number
  statusId: string | null
  statusLabel: Localized
  statusCategory: StatusCategory | null
  statusColor: string
  authorId: string | null
  authorName: string
  authorPhoto: string | null
}

export const updateColumns = `
  u.id::text as "updateId", u.kind::text as "updateKind", u.note, u."createdAt", u."editedAt", u.version as "updateVersion",
  us.id::text as "statusId", us.label as "statusLabel", us.category::text as "statusCategory", us.color as "statusColor",
  ua.id::text as "authorId", ua.name as "authorName", ua."photoKey" as "authorPhoto"`

export const updateJoins = `
  left join "OrderStatus" us on us."organizationId" = u."organizationId" and us.id = u."statusId"
  left join "User" ua on ua."organizationId" = u."organizationId" and ua.id = u."createdById"`

interface Around {
  attachments: readonly AttachmentRow[]
  photoUrl: (photoKey: string | null) => string | null
  /** Whether the actor may write updates on its order. */
  may: boolean
}

export function updateOut(ctx: StaffCtx, row: UpdateRecord, { attachments, photoUrl, may }: Around) {
  return {
    id: row.updateId,
    kind: row.updateKind,
    status: row.statusId ? { id: row.statusId, label: row.statusLabel, category: row.statusCategory, color: row.statusColor } : null,
    note: row.note,
    attachments: attachments.map((attachment) => attachmentOut(ctx, attachment)),
    createdBy: row.authorId ? { id: row.authorId, name: row.authorName, photoUrl: photoUrl(row.authorPhoto) } : null,
    createdAt: row.createdAt,
    editedAt: row.editedAt,
    version: row.updateVersion,
    can: { edit: may, delete: may },
  }
}
