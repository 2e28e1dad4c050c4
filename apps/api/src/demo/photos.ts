import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { EncodedImage } from '../modules/attachments/encode-image.ts'
import type { PictureName } from './pictures/names.ts'

export const photoWidth = 1280
export const photoHeight = 960

export const photoFile = (name: string) => join(import.meta.dirname, 'photos', `${name}.webp`)

const known = new Map<PictureName, Promise<EncodedImage>>()

/** A photo as an upload of it would have been encoded (pictures/render.ts). */
export function readPhoto(name: PictureName): Promise<EncodedImage> {
  const photo = known.get(name) ?? read(name)
  known.set(name, photo)
  return photo
}

async function read(name: PictureName): Promise<EncodedImage> {
  const [content, thumbnail] = await Promise.all([readFile(photoFile(name)), readFile(photoFile(`${name}-s`))])
  return {
    name,
    sha256: createHash('sha256').update(content).digest('base64url'),
    format: 'webp',
    content,
    thumbnail,
    width: photoWidth,
    height: photoHeight,
  }
}
