import { afterCommit, type Ctx, transaction } from '../../context.ts'
import { newId } from '../../ids.ts'
import type { EncodedImage } from './encode-image.ts'

export interface StoredImage {
  key: string
  thumbnailKey: string | null
}

/**
 * Puts an image into storage, and in one transaction has `write` note where it lies. Where that fails, the files go
 * again.
 */
export async function storeImage<C extends Ctx, T>(ctx: C, image: EncodedImage, write: (ctx: C, stored: StoredImage) => Promise<T>): Promise<T> {
  const { storage } = ctx.services
  const base = `${ctx.organization.id}/${ctx.now.toISOString().slice(0, 7)}/${newId(ctx.now)}`
  const key = `${base}.${image.format}`
  const thumbnailKey = image.thumbnail ? `${base}-s.${image.format}` : null
  try {
    await storage.put(key, image.content)
    if (thumbnailKey && image.thumbnail) await storage.put(thumbnailKey, image.thumbnail)
    return await transaction(ctx, (ctx) => write(ctx, { key, thumbnailKey }))
  } catch (error) {
    await Promise.all([storage.remove(key), thumbnailKey && storage.remove(thumbnailKey)])
    throw error
  }
}

/** Removes the file of an image that another took the place of, once that is committed. One that stays behind harms nobody. */
export function removeReplaced(ctx: Ctx, key: string): void {
  const { storage, log } = ctx.services
  afterCommit(ctx, () => void storage.remove(key).catch((error: unknown) => log.warn({ err: error, key }, 'a replaced file stays')))
}
