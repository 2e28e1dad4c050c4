import { record } from '../../activities/record.ts'
import { key, transaction, type UserCtx } from '../../context.ts'
import { found } from '../../errors.ts'
import type { EncodedImage } from '../attachments/encode-image.ts'
import { removeReplaced, storeImage } from '../attachments/store-image.ts'

/** Adds or changes the photo of a member of staff (S1-29). @throws AppError not_found */
export async function setPhoto(ctx: UserCtx, userId: string, image: EncodedImage): Promise<void> {
  await storeImage(ctx, image, (ctx, { key }) => replacePhoto(ctx, userId, key))
}

export async function removePhoto(ctx: UserCtx, userId: string): Promise<void> {
  await transaction(ctx, (ctx) => replacePhoto(ctx, userId, null))
}

async function replacePhoto(ctx: UserCtx, userId: string, photoKey: string | null): Promise<void> {
  const { name, photoKey: before } = found(await ctx.db.user.findUnique({ where: key(ctx, userId), select: { name: true, photoKey: true } }))
  if (before === photoKey) return
  await ctx.db.user.update({ where: key(ctx, userId), data: { photoKey, updatedAt: ctx.now }, select: { id: true } })
  await record(ctx, { kind: 'user.edited', data: { userId, name, changes: [{ field: 'photo', from: null, to: null }] } })
  if (before) removeReplaced(ctx, before)
}
