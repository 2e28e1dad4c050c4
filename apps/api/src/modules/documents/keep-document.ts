import type { DocumentKind } from '@amparo/contracts/staff/documents'
import type { Prisma } from '@amparo/database/client'
import type { Ctx } from '../../context.ts'
import { newId } from '../../ids.ts'
import type { DocumentContent } from './content.ts'
import { gatherContent, type Which } from './gather-content.ts'
import { hashContent } from './hash-content.ts'

/**
 * Keeps what a document says of an order now: every later print of it is made from this. To be called in the transaction
 * that makes it so: signs, sends, receives, closes; and after its other writes, which the document tells of.
 * @throws AppError not_found, document_not_ready
 */
export async function keepDocument(ctx: Ctx, which: Which<DocumentKind>): Promise<{ id: string; hash: string }> {
  if (!ctx.commit) throw new Error('A document is kept in the transaction that it tells of')
  return keepContent(ctx, which, await gatherContent(ctx, which))
}

/** Keeps what was gathered already. */
export async function keepContent(ctx: Ctx, which: Which<DocumentKind>, content: DocumentContent): Promise<{ id: string; hash: string }> {
  const [id, hash] = [newId(ctx.now), hashContent(content)]
  await ctx.db.document.create({
    data: {
      ...{ organizationId: ctx.organization.id, id, hash, orderId: which.orderId, kind: which.kind, language: content.language },
      content: content as unknown as Prisma.InputJsonObject,
      estimateId: which.estimateId ?? null,
      paymentId: which.paymentId ?? null,
      createdById: ctx.actor.kind === 'USER' ? ctx.actor.id : null,
      createdAt: ctx.now,
    },
    select: { id: true },
  })
  return { id, hash }
}
