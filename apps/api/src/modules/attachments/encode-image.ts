import type { ErrorCode } from '@amparo/contracts/errors'
import { fileTypeFromBuffer } from 'file-type'
import pLimit from 'p-limit'
import type { OutputInfo, Sharp } from 'sharp'
import { AppError } from '../../errors.ts'
import type { ReceivedFile } from '../../http/upload.ts'
import { loadSharp } from '../../outside/sharp.ts'

/** What is made of an image that somebody gave. */
export interface ImageShape {
  /** The most pixels of the longer side; smaller images stay as they are. */
  maxSide: number
  /** Cut to a square, around what draws the eye. */
  square?: boolean
  /** Logos are PNG, which mail programs and PDFs can show. */
  format?: 'webp' | 'png'
  /** The longer side of a second, small image. */
  thumbnailSide?: number
}

export const photoShape: ImageShape = { maxSide: 2_000, thumbnailSide: 400 }
export const portraitShape: ImageShape = { maxSide: 256, square: true }
export const logoShape: ImageShape = { maxSide: 512, format: 'png' }

/** An image of our own making: nothing of the file that was given is left but what it shows. */
export interface EncodedImage {
  name: string
  /** Of the file that was given. */
  sha256: string
  format: 'webp' | 'png'
  content: Buffer
  thumbnail: Buffer | undefined
  width: number
  height: number
}

const maxPixels = 50_000_000
const maxSeconds = 20
const maxWaiting = 20
/** What a file says of itself at its start is enough to tell what it claims to be. */
const signatureBytes = 4_100
const accepted: Record<string, string> = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp' }

// One image takes a core and up to 200 MB for a moment: the desk must not wait for a heap of photos.
const atOnce = pLimit(2)

/** Makes an image of ours out of a file. @throws AppError unsupported_media_type, image_unreadable, image_too_large, overloaded */
export async function encodeImage(file: ReceivedFile, shape: ImageShape): Promise<EncodedImage> {
  if (atOnce.pendingCount >= maxWaiting) throw new AppError('overloaded')
  return atOnce(async () => {
    const sharp = await loadSharp()
    const { data, info } = await readPixels(file.content, shape)
    const pixels = () => sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
    const format = shape.format ?? 'webp'
    return {
      name: file.name,
      sha256: file.sha256,
      format,
      content: await encode(pixels(), format, 80).toBuffer(),
      thumbnail: shape.thumbnailSide ? await encode(pixels().resize(inside(shape.thumbnailSide)), format, 72).toBuffer() : undefined,
      width: info.width,
      height: info.height,
    }
  })
}

/** What `serve` takes to prepare an upload. */
export function encodeAs(shape: ImageShape) {
  return (file: ReceivedFile): Promise<EncodedImage> => encodeImage(file, shape)
}

async function readPixels(content: Buffer, shape: ImageShape): Promise<{ data: Buffer; info: OutputInfo }> {
  const type = content.length ? await fileTypeFromBuffer(content.subarray(0, signatureBytes)) : undefined
  const format = accepted[type?.mime ?? '']
  if (!format) throw new AppError('unsupported_media_type')

  const sharp = await loadSharp()
  const options = { limitInputPixels: maxPixels, failOn: 'error', animated: true } as const
  const image = await sharp(content, options)
    .metadata()
    .catch((error: unknown) => {
      throw problemOf(error)
    })
  if (image.format !== format) throw new AppError('image_unreadable')
  if (image.width * image.height > maxPixels) throw new AppError('image_too_large')
  if ((image.pages ?? 1) > 1) throw new AppError('unsupported_media_type')

  return sharp(content, { ...options, animated: false, autoOrient: true })
    .resize(shape.square ? { width: shape.maxSide, height: shape.maxSide, fit: 'cover', position: 'attention' } : inside(shape.maxSide))
    .toColourspace('srgb')
    .timeout({ seconds: maxSeconds })
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
    .catch((error: unknown) => {
      throw problemOf(error)
    })
}

function inside(side: number) {
  return { width: side, height: side, fit: 'inside', withoutEnlargement: true } as const
}

function encode(image: Sharp, format: 'webp' | 'png', quality: number): Sharp {
  return format === 'png' ? image.png({ compressionLevel: 9 }) : image.webp({ quality, alphaQuality: 90, effort: 3 })
}

/** What libvips refuses says so in words only. */
function problemOf(error: unknown): AppError {
  const reason = error instanceof Error ? error.message : ''
  const code: ErrorCode = /pixel limit|dimensions|too large|timeout/i.test(reason) ? 'image_too_large' : 'image_unreadable'
  return new AppError(code)
}
