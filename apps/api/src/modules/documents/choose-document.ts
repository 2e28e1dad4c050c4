import type { Language } from '@amparo/contracts/common'
import type { DocumentKind } from '@amparo/contracts/staff/documents'
import type { Prisma } from '@amparo/database/client'
import { companyDay } from '../../company-day.ts'
import type { Ctx } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { isoDay, stateOn } from '../estimates/rules.ts'
import type { DocumentContent } from './content.ts'
import { gatherContent, type Which } from './gather-content.ts'
import type { Standing } from './print/page.ts'

export interface Wanted {
  orderId: string
  kind: DocumentKind
  /** Which estimate or receipt, or a report by its own id; the newest where left out. */
  of?: string | undefined
  language?: Language | undefined
  /** The customer is shown what was meant for them: no drafts, nothing before its time. */
  byCustomer?: boolean
}

/** A document to print: kept as it was, or as the order stands. */
export interface Chosen {
  content: DocumentContent
  kept: { id: string; hash: string } | null
  standing: Standing
  /** What a mail that waits finds it by again. */
  which: Which
}

const newest = { orderBy: { id: 'desc' } } as const
const keptSelect = { id: true, hash: true, content: true, supersededAt: true } satisfies Prisma.DocumentSelect
type Kept = Prisma.DocumentGetPayload<{ select: typeof keptSelect }>

const choosers: Record<DocumentKind, (ctx: Ctx, wanted: Wanted) => Promise<Chosen>> = {
  TICKET: (ctx, wanted) => chooseSigned(ctx, wanted),
  ESTIMATE: chooseEstimate,
  RECEIPT: chooseReceipt,
  DELIVERY: chooseDelivery,
  REPORT: chooseReport,
}

/** What was signed, sent or closed as it was kept; else as the order stands. @throws AppError not_found, document_not_ready */
export function chooseDocument(ctx: Ctx, wanted: Wanted): Promise<Chosen> {
  return choosers[wanted.kind](ctx, wanted)
}

async function chooseSigned(ctx: Ctx, { orderId, kind, language }: Wanted): Promise<Chosen> {
  const kept = await findKept(ctx, { orderId, kind, signatures: { some: {} } })
  const which = { orderId, kind, language }
  return kept ? asKept(kept, which) : asItStands(ctx, which)
}

async function chooseDelivery(ctx: Ctx, wanted: Wanted): Promise<Chosen> {
  const chosen = await chooseSigned(ctx, wanted)
  const tooEarly = wanted.byCustomer && !chosen.kept && chosen.content.kind === 'DELIVERY' && !chosen.content.deliveredAt
  if (tooEarly) throw new AppError('document_not_ready')
  return chosen
}

async function chooseEstimate(ctx: Ctx, { orderId, of, language, byCustomer }: Wanted): Promise<Chosen> {
  const estimate = await ctx.db.estimate.findFirst({
    where: { organizationId: ctx.organization.id, orderId, ...(of && { id: of }), ...(byCustomer && { state: { not: 'DRAFT' } }) },
    orderBy: { revision: 'desc' },
    select: { id: true, state: true, validUntil: true, answeredAt: true, answeredName: true, answerReason: true },
  })
  if (!estimate) throw new AppError(of ? 'not_found' : 'document_not_ready')
  const state = stateOn(companyDay(ctx), { state: estimate.state, validUntil: isoDay(estimate.validUntil) })
  const answer = {
    name: estimate.answeredName,
    at: estimate.answeredAt?.toISOString() ?? '',
    reason: estimate.answerReason,
  }
  const standing: Standing = state === 'DRAFT' ? { draft: true } : state === 'SENT' ? {} : { answer: { state, ...answer } }
  const which = { orderId, kind: 'ESTIMATE' as const, estimateId: estimate.id, language }
  const kept = await findKept(ctx, { orderId, kind: 'ESTIMATE', estimateId: estimate.id })
  return kept ? asKept(kept, which, standing) : asItStands(ctx, which, standing)
}

async function chooseReceipt(ctx: Ctx, { orderId, of, language, byCustomer }: Wanted): Promise<Chosen> {
  const payment = await ctx.db.payment.findFirst({
    where: { organizationId: ctx.organization.id, orderId, ...(of && { id: of }), ...(byCustomer && { voidedAt: null }) },
    orderBy: { number: 'desc' },
    select: { id: true, voidedAt: true, voidReason: true },
  })
  if (!payment) throw new AppError(of ? 'not_found' : 'document_not_ready')
  const { id, voidedAt, voidReason } = payment
  const standing = voidedAt ? { voided: { at: voidedAt.toISOString(), reason: voidReason } } : {}
  const which = { orderId, kind: 'RECEIPT' as const, paymentId: id, language }
  const kept = await findKept(ctx, { orderId, kind: 'RECEIPT', paymentId: id })
  return kept ? asKept(kept, which, standing) : asItStands(ctx, which, standing)
}

/** Only what closing kept: before it there is no final report. One out of force is found by its own id. */
async function chooseReport(ctx: Ctx, { orderId, of, byCustomer }: Wanted): Promise<Chosen> {
  const inForce = byCustomer || !of ? { supersededAt: null } : {}
  const kept = await findKept(ctx, { orderId, kind: 'REPORT', ...(of && { id: of }), ...inForce })
  if (!kept) throw new AppError(of ? 'not_found' : 'document_not_ready')
  return asKept(kept, { orderId, kind: 'REPORT' }, { superseded: kept.supersededAt !== null })
}

function findKept(ctx: Ctx, where: Prisma.DocumentWhereInput): Promise<Kept | null> {
  return ctx.db.document.findFirst({ where: { organizationId: ctx.organization.id, ...where }, ...newest, select: keptSelect })
}

/** The document with that id, as it was kept. */
export async function chooseKept(ctx: Ctx, documentId: string): Promise<Chosen | null> {
  const kept = await findKept(ctx, { id: documentId })
  if (!kept) return null
  const document = await ctx.db.document.findFirstOrThrow({
    where: { organizationId: ctx.organization.id, id: documentId },
    select: { orderId: true, kind: true, estimateId: true, paymentId: true },
  })
  const { orderId, kind, estimateId, paymentId } = document
  if (kind === 'ESTIMATE' || kind === 'RECEIPT') return chooseDocument(ctx, { orderId, kind, of: (estimateId ?? paymentId)! })
  return asKept(kept, { orderId, kind }, { superseded: kept.supersededAt !== null })
}

function asKept({ id, hash, content }: Kept, which: Which, standing: Standing = {}): Chosen {
  return { content: content as unknown as DocumentContent, kept: { id, hash }, standing, which }
}

async function asItStands(ctx: Ctx, which: Which, standing: Standing = {}): Promise<Chosen> {
  return { content: await gatherContent(ctx, which), kept: null, standing, which }
}
