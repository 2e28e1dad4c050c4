import type { Strokes } from '@amparo/contracts/staff/signatures'
import type { Prisma } from '@amparo/database/client'
import type { StaffCtx } from '../../context.ts'
import { found } from '../../errors.ts'
import { photoAddresses } from '../orders/order-row.ts'
import { visibleOrders } from '../orders/policy.ts'

export const signatureSelect = {
  id: true,
  kind: true,
  method: true,
  name: true,
  identity: true,
  strokes: true,
  signedAt: true,
  documentId: true,
  takenBy: { select: { id: true, name: true, photoKey: true } },
  terms: { select: { revision: true } },
  document: { select: { hash: true } },
} satisfies Prisma.SignatureSelect

type Row = Prisma.SignatureGetPayload<{ select: typeof signatureSelect }>

export function signatureOut(ctx: StaffCtx, { strokes, takenBy, terms, document, ...row }: Row, photoUrl = photoAddresses(ctx)) {
  return {
    ...row,
    strokes: strokes as Strokes | null,
    takenBy: takenBy && { id: takenBy.id, name: takenBy.name, photoUrl: photoUrl(takenBy.photoKey) },
    termsRevision: terms.revision,
    hash: document.hash,
  }
}

/** Signatures on an order, oldest first. @throws AppError not_found */
export async function listSignatures(ctx: StaffCtx, orderId: string) {
  found(await ctx.db.order.findFirst({ where: { AND: [visibleOrders(ctx), { id: orderId }] }, select: { id: true } }))
  const signatures = await ctx.db.signature.findMany({
    where: { organizationId: ctx.organization.id, orderId },
    orderBy: { id: 'asc' },
    select: signatureSelect,
  })
  const photoUrl = photoAddresses(ctx)
  return { data: signatures.map((row) => signatureOut(ctx, row, photoUrl)) }
}
