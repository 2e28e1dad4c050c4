import { buffer } from 'node:stream/consumers'
import type { Paper } from '@amparo/contracts/staff/documents'
import type { Strokes } from '@amparo/contracts/staff/signatures'
import pLimit from 'p-limit'
import { type Ctx, key } from '../../context.ts'
import { loadSharp } from '../../outside/sharp.ts'
import { trackingUrl } from '../orders/tracking-link.ts'
import type { Chosen } from './choose-document.ts'
import type { DocumentContent } from './content.ts'
import { gatherSignatures } from './gather-content.ts'
import type { DrawnSignature, Print } from './print/page.ts'
import { documentTexts } from './texts.ts'
import { titleOf } from './title.ts'

export interface PrintedDocument {
  pdf: Buffer
  /** What the reader's folder calls it. */
  fileName: string
  title: string
}

/** Draws a document as PDF. */
export async function printDocument(ctx: Ctx, { content, kept, standing, which }: Chosen, paper: Paper): Promise<PrintedDocument> {
  const order = await ctx.db.order.findUniqueOrThrow({ where: key(ctx, which.orderId), select: { trackingToken: true } })
  const print: Print = {
    content,
    paper,
    standing,
    hash: kept?.hash ?? null,
    color: ctx.organization.color,
    logo: await readLogo(ctx, paper),
    link: trackingUrl(ctx, order.trackingToken),
    signatures: await readSignatures(ctx, content, kept?.id),
    photos: content.kind === 'REPORT' && paper === 'A4' ? await readPhotos(ctx, content.photos) : {},
  }
  const texts = documentTexts[content.language]
  return { pdf: await ctx.services.press.draw(print), fileName: fileNameOf(content), title: titleOf(texts, content) }
}

/** orden-OS-1042.pdf; plain letters, since it travels in a header. */
export function fileNameOf(content: DocumentContent): string {
  const number = content.kind === 'RECEIPT' ? `-${content.payment.number}` : content.kind === 'ESTIMATE' ? `-${content.estimate.revision}` : ''
  const code = content.order.code.replace(/[^A-Za-z0-9-]/g, '')
  return `${documentTexts[content.language].fileNames[content.kind]}-${code}${number}.pdf`
}

/** Of the money in a document nothing but the prices, for whoever may not see payments. */
export function withoutPayments(content: DocumentContent): DocumentContent {
  switch (content.kind) {
    case 'TICKET':
    case 'DELIVERY':
      return { ...content, balance: null }
    case 'REPORT':
      return { ...content, balance: null, payments: null, settled: content.settled && { received: 0, returned: 0, kept: 0 } }
    default:
      return content
  }
}

/** A signature under this very document, or those that a report tells of, with what was drawn. */
async function readSignatures(ctx: Ctx, content: DocumentContent, documentId: string | undefined): Promise<DrawnSignature[]> {
  const facts = content.kind === 'REPORT' ? content.signatures : documentId ? await gatherSignatures(ctx, { documentId }) : []
  if (!facts.length) return []
  const drawn = await ctx.db.signature.findMany({
    where: { organizationId: ctx.organization.id, id: { in: facts.map(({ id }) => id) } },
    select: { id: true, strokes: true },
  })
  return facts.map((signature) => ({
    ...signature,
    strokes: (drawn.find(({ id }) => id === signature.id)?.strokes ?? null) as Strokes | null,
  }))
}

/** On white, since the library is slow with what can be seen through; without colour where the paper has none. */
async function readLogo(ctx: Ctx, paper: Paper): Promise<Uint8Array | null> {
  const { logoKey } = ctx.organization
  if (!logoKey) return null
  try {
    const file = await buffer(ctx.services.storage.read(logoKey))
    const sharp = await loadSharp()
    const logo = sharp(file).resize({ width: 600, height: 200, fit: 'inside', withoutEnlargement: true }).flatten({ background: '#ffffff' })
    return plain(await (paper === 'ROLL' ? logo.grayscale() : logo).png().toBuffer())
  } catch {
    // A logo that cannot be read must not keep a document from being printed: the name stands there as well.
    return null
  }
}

const atOnce = pLimit(4)

/** As JPEG, which goes into the file as it is; one whose file is gone is left out, and the page says so. */
async function readPhotos(ctx: Ctx, photos: readonly { id: string }[]): Promise<Record<string, Uint8Array>> {
  const rows = await ctx.db.attachment.findMany({
    where: { organizationId: ctx.organization.id, id: { in: photos.map(({ id }) => id) } },
    select: { id: true, thumbnailKey: true },
  })
  const read = rows.map(({ id, thumbnailKey }) =>
    atOnce(async () => {
      const file = await buffer(ctx.services.storage.read(thumbnailKey))
      const sharp = await loadSharp()
      return [id, plain(await sharp(file).jpeg({ quality: 82 }).toBuffer())] as const
    }).catch(() => null),
  )
  return Object.fromEntries((await Promise.all(read)).filter((entry) => entry !== null))
}

/** Without the pool that a small Buffer is a slice of, which would travel along to the other thread. */
function plain(bytes: Buffer): Uint8Array {
  return new Uint8Array(bytes)
}
