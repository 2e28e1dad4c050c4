import type { Language } from '@amparo/contracts/common'
import type { DocumentFile, DocumentKind, Paper } from '@amparo/contracts/staff/documents'
import type { Ctx, StaffCtx } from '../../context.ts'
import { AppError, found } from '../../errors.ts'
import { openTurnstile } from '../../http/turnstile.ts'
import { photoAddresses } from '../orders/order-row.ts'
import { visibleOrders } from '../orders/policy.ts'
import { linkedOrder } from '../portal/linked-order.ts'
import { chooseDocument } from './choose-document.ts'
import { type PrintedDocument, printDocument, withoutPayments } from './print-document.ts'

const fileOf = {
  TICKET: 'ticket.pdf',
  ESTIMATE: 'estimate.pdf',
  RECEIPT: 'receipt.pdf',
  DELIVERY: 'delivery.pdf',
  REPORT: 'report.pdf',
} as const satisfies Record<DocumentKind, DocumentFile>

export function kindOf(file: DocumentFile): DocumentKind {
  return (Object.keys(fileOf) as DocumentKind[]).find((kind) => fileOf[kind] === file)!
}

/** What was kept of an order, newest first; receipts only for those who see payments. @throws AppError not_found */
export async function listDocuments(ctx: StaffCtx, orderId: string) {
  found(await ctx.db.order.findFirst({ where: { AND: [visibleOrders(ctx), { id: orderId }] }, select: { id: true } }))
  const seesPayments = ctx.actor.permissions.has('payments.read')
  const documents = await ctx.db.document.findMany({
    where: { organizationId: ctx.organization.id, orderId, ...(!seesPayments && { kind: { not: 'RECEIPT' } }) },
    orderBy: { id: 'desc' },
    select: {
      ...{ id: true, kind: true, language: true, hash: true, estimateId: true, paymentId: true, supersededAt: true, createdAt: true },
      createdBy: { select: { id: true, name: true, photoKey: true } },
    },
  })
  const photoUrl = photoAddresses(ctx)
  return {
    data: documents.map(({ supersededAt, createdBy, language, ...document }) => ({
      ...document,
      file: fileOf[document.kind],
      language: language as Language,
      superseded: supersededAt !== null,
      createdBy: createdBy && { id: createdBy.id, name: createdBy.name, photoUrl: photoUrl(createdBy.photoKey) },
    })),
  }
}

interface PrintQuery {
  paper: Paper
  of?: string | undefined
  language?: Language | undefined
}

/** @throws AppError not_found, document_not_ready, forbidden */
export async function getDocument(ctx: StaffCtx, orderId: string, file: DocumentFile, { paper, of, language }: PrintQuery): Promise<PrintedDocument> {
  found(await ctx.db.order.findFirst({ where: { AND: [visibleOrders(ctx), { id: orderId }] }, select: { id: true } }))
  const kind = kindOf(file)
  const seesPayments = ctx.actor.permissions.has('payments.read')
  if (kind === 'RECEIPT' && !seesPayments) throw new AppError('forbidden')
  const chosen = await chooseDocument(ctx, { orderId, kind, of, language })
  return printDocument(ctx, seesPayments ? chosen : { ...chosen, content: withoutPayments(chosen.content) }, paper)
}

/** One at a time of each order, or whoever has a link could keep everybody else from printing. */
const turns = openTurnstile(1)

/** A document by the customer's link: theirs, with all that it says. @throws AppError not_found, document_not_ready, overloaded */
export async function getDocumentByLink(ctx: Ctx, token: string, file: DocumentFile, of: string | undefined): Promise<PrintedDocument> {
  const order = found(await ctx.db.order.findFirst({ where: linkedOrder(ctx, token), select: { id: true } }))
  return turns.pass(order.id, async () =>
    printDocument(ctx, await chooseDocument(ctx, { orderId: order.id, kind: kindOf(file), of, byCustomer: true }), 'A4'),
  )
}
