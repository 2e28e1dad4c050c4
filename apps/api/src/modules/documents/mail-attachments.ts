import type { Language } from '@amparo/contracts/common'
import type { DocumentKind } from '@amparo/contracts/staff/documents'
import type { Ctx } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { type Chosen, chooseDocument, chooseKept } from './choose-document.ts'
import { fileNameOf, printDocument, withoutPayments } from './print-document.ts'

/** A document that goes with a mail: one that is kept, or of an order as it stands when the mail goes out. */
export type MailedDocument = (
  | { documentId: string }
  | { orderId: string; kind: DocumentKind; estimateId?: string; paymentId?: string; language?: Language }
) & {
  /** Whoever sends it may not see payments. */
  withoutPayments?: boolean
}

async function choose(ctx: Ctx, document: MailedDocument): Promise<Chosen | null> {
  if ('documentId' in document) return chooseKept(ctx, document.documentId)
  const { orderId, kind, estimateId, paymentId, language } = document
  return chooseDocument(ctx, { orderId, kind, of: estimateId ?? paymentId, language }).catch((error: unknown) => {
    // What it was of is gone since: the mail goes without it.
    if (error instanceof AppError) return null
    throw error
  })
}

export interface MailAttachment {
  name: string
  content: Buffer
}

/** Made when the mail is sent. */
export async function drawAttachments(ctx: Ctx, documents: readonly MailedDocument[]): Promise<MailAttachment[]> {
  const drawn: MailAttachment[] = []
  for (const document of documents) {
    const chosen = await choose(ctx, document)
    if (!chosen) continue
    const content = document.withoutPayments ? withoutPayments(chosen.content) : chosen.content
    const { pdf, fileName } = await printDocument(ctx, { ...chosen, content }, 'A4')
    drawn.push({ name: fileName, content: pdf })
  }
  return drawn
}

/** What they will be called, without drawing them. */
export async function nameAttachments(ctx: Ctx, documents: readonly MailedDocument[]): Promise<{ name: string }[]> {
  const chosen = await Promise.all(documents.map((document) => choose(ctx, document)))
  return chosen.flatMap((each) => (each ? [{ name: fileNameOf(each.content) }] : []))
}
