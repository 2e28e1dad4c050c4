import type { StaffCtx } from '../../context.ts'
import { newId } from '../../ids.ts'
import { attachmentOut, attachmentSelect } from './attachment-out.ts'
import type { EncodedImage } from './encode-image.ts'
import { storeImage } from './store-image.ts'

/** Keeps an image until an order or an update takes it; one that nothing takes is swept after a day. */
export function addAttachment(ctx: StaffCtx, image: EncodedImage) {
  return storeImage(ctx, image, async (ctx, { key, thumbnailKey }) => {
    const attachment = await ctx.db.attachment.create({
      data: {
        organizationId: ctx.organization.id,
        id: newId(ctx.now),
        storageKey: key,
        thumbnailKey: thumbnailKey ?? key,
        mimeType: `image/${image.format}`,
        bytes: image.content.length,
        width: image.width,
        height: image.height,
        name: image.name,
        sha256: image.sha256,
        uploadedById: ctx.actor.kind === 'USER' ? ctx.actor.id : null,
        createdAt: ctx.now,
      },
      select: attachmentSelect,
    })
    return attachmentOut(ctx, attachment)
  })
}
