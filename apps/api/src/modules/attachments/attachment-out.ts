import type { Prisma } from '@amparo/database/client'
import type { Ctx } from '../../context.ts'

/** What the wire shape of an attachment is made of. */
export const attachmentSelect = {
  id: true,
  name: true,
  storageKey: true,
  thumbnailKey: true,
  width: true,
  height: true,
  bytes: true,
  customerSees: true,
  createdAt: true,
} satisfies Prisma.AttachmentSelect

export interface AttachmentRow {
  id: string
  name: string
  storageKey: string
  thumbnailKey: string
  width: number
  height: number
  bytes: number
  customerSees: boolean
  /** A text where the row came as JSON. */
  createdAt: Date | string
}

/** The same columns as a JSON object, for hand-written statements. */
export const attachmentJson = (table: string) =>
  `json_build_object(${Object.keys(attachmentSelect)
    .map((column) => `'${column}', ${table}."${column}"`)
    .join(', ')})`

export function attachmentOut(ctx: Pick<Ctx, 'services' | 'now'>, { storageKey, thumbnailKey, createdAt, ...row }: AttachmentRow) {
  const { storage } = ctx.services
  return {
    ...row,
    url: storage.address(storageKey, ctx.now),
    thumbnailUrl: storage.address(thumbnailKey, ctx.now),
    createdAt: new Date(createdAt),
  }
}
