import type { Language, Localized } from '@amparo/contracts/common'
import type { DocumentKind } from '@amparo/contracts/staff/documents'
import type { SignKind } from '@amparo/contracts/staff/signatures'
import type { Ctx } from '../../context.ts'
import { AppError, found } from '../../errors.ts'
import type {
  ContentOf,
  DeliveryContent,
  DocumentContent,
  EstimateContent,
  PhotoFacts,
  ReceiptContent,
  ReportContent,
  SignatureFacts,
  TermsFacts,
  TicketContent,
} from './content.ts'
import { balanceOf, gatherMoney, gatherPayments, moneyOfEstimate, paymentFacts, paymentSelect } from './gather-money.ts'
import { type Facts, gatherOrder } from './gather-order.ts'

/** Which document of which order; the customer's language where none is named. */
export interface Which<K extends DocumentKind = DocumentKind> {
  orderId: string
  kind: K
  estimateId?: string | undefined
  paymentId?: string | undefined
  language?: Language | undefined
}

type Own<C extends DocumentContent> = Omit<C, keyof Facts['head'] | 'form' | 'language' | 'kind'>
type Gather<K extends DocumentKind> = (ctx: Ctx, order: Facts, language: Language, which: Which<K>) => Promise<Own<ContentOf<K>>>

const gatherers: { [K in DocumentKind]: Gather<K> } = {
  TICKET: gatherTicket,
  ESTIMATE: gatherEstimate,
  RECEIPT: gatherReceipt,
  DELIVERY: gatherDelivery,
  REPORT: gatherReport,
}

/** What a document says of an order as it stands. @throws AppError not_found, document_not_ready */
export async function gatherContent<K extends DocumentKind>(ctx: Ctx, which: Which<K>): Promise<ContentOf<K>> {
  const order = await gatherOrder(ctx, which.orderId)
  const language = which.language ?? order.language
  const gather: Gather<K> = gatherers[which.kind]
  const own = await gather(ctx, order, language, which)
  return { form: 1, kind: which.kind, language, ...order.head, ...own } as unknown as ContentOf<K>
}

async function gatherTicket(ctx: Ctx, order: Facts, language: Language): Promise<Own<TicketContent>> {
  const { currency, priceAmount } = order
  const money = await gatherMoney(ctx, order, language)
  const balance = balanceOf(money.total, await gatherPayments(ctx, order, language))
  return {
    price: priceAmount === null ? null : { amount: Number(priceAmount), currency },
    balance: balance.paid === 0 ? null : balance,
    photos: await gatherPhotos(ctx, order.id, { ofOrderOnly: true }),
    terms: await gatherTerms(ctx, 'INTAKE', language),
  }
}

async function gatherEstimate(ctx: Ctx, order: Facts, _: Language, { estimateId }: Which): Promise<Own<EstimateContent>> {
  const estimate = found(
    await ctx.db.estimate.findFirst({
      where: { organizationId: ctx.organization.id, orderId: order.id, id: found(estimateId) },
      select: {
        revision: true,
        note: true,
        validUntil: true,
        sentAt: true,
        lines: true,
        discountAmount: true,
        taxMode: true,
        taxBasisPoints: true,
        currency: true,
      },
    }),
  )
  const { revision, note, validUntil, sentAt } = estimate
  return {
    estimate: { revision, note, validUntil: validUntil.toISOString().slice(0, 10), sentAt: sentAt?.toISOString() ?? null },
    money: moneyOfEstimate(estimate, order.taxName),
  }
}

async function gatherReceipt(ctx: Ctx, order: Facts, language: Language, { paymentId }: Which): Promise<Own<ReceiptContent>> {
  const payment = found(
    await ctx.db.payment.findFirst({
      where: { organizationId: ctx.organization.id, orderId: order.id, id: found(paymentId) },
      select: paymentSelect,
    }),
  )
  const money = await gatherMoney(ctx, order, language)
  return {
    payment: paymentFacts(payment, order.currency, language),
    total: money.total,
    priced: order.priceAmount !== null || money.total > 0,
    balance: balanceOf(money.total, await gatherPayments(ctx, order, language)),
  }
}

async function gatherDelivery(ctx: Ctx, order: Facts, language: Language): Promise<Own<DeliveryContent>> {
  const money = await gatherMoney(ctx, order, language)
  return {
    deliveredAt: order.deliveredAt?.toISOString() ?? null,
    money,
    balance: balanceOf(money.total, await gatherPayments(ctx, order, language)),
    terms: await gatherTerms(ctx, 'DELIVERY', language),
  }
}

async function gatherReport(ctx: Ctx, order: Facts, language: Language): Promise<Own<ReportContent>> {
  const { category } = order.publicStatus
  if (category !== 'DELIVERED' && category !== 'CANCELLED') throw new AppError('document_not_ready')
  const money = await gatherMoney(ctx, order, language)
  const payments = await gatherPayments(ctx, order, language)
  return {
    outcome: category,
    technician: order.technician?.name ?? null,
    deliveredAt: order.deliveredAt?.toISOString() ?? null,
    closedAt: order.closedAt?.toISOString() ?? null,
    closedBy: order.closedBy?.name ?? null,
    statuses: await gatherStatuses(ctx, order.id, language),
    money,
    balance: balanceOf(money.total, payments),
    payments,
    settled: category === 'CANCELLED' ? settledOf(payments, money.total) : null,
    photos: await gatherPhotos(ctx, order.id, { ofOrderOnly: false }),
    signatures: await gatherSignatures(ctx, { orderId: order.id }),
  }
}

function settledOf(payments: readonly { amount: number }[], kept: number) {
  const sum = (wanted: (amount: number) => boolean) => payments.reduce((total, { amount }) => total + (wanted(amount) ? Math.abs(amount) : 0), 0)
  return { received: sum((amount) => amount > 0), returned: sum((amount) => amount < 0), kept }
}

/** The text in force, or none where the company has none yet. */
export async function gatherTerms(ctx: Ctx, kind: SignKind, language: Language): Promise<TermsFacts | null> {
  const terms = await ctx.db.terms.findFirst({
    where: { organizationId: ctx.organization.id, kind },
    orderBy: { revision: 'desc' },
    select: { revision: true, text: true },
  })
  return terms && { revision: terms.revision, text: (terms.text as Localized)[language] }
}

async function gatherStatuses(ctx: Ctx, orderId: string, language: Language): Promise<ReportContent['statuses']> {
  const updates = await ctx.db.orderUpdate.findMany({
    where: { organizationId: ctx.organization.id, orderId, kind: 'PUBLIC', deletedAt: null },
    orderBy: { id: 'asc' },
    select: { note: true, createdAt: true, status: { select: { label: true } } },
  })
  return updates.map(({ note, createdAt, status }) => ({
    at: createdAt.toISOString(),
    label: status ? (status.label as Localized)[language] : '',
    note,
  }))
}

/** Those that the customer sees: on the order itself, and for the report those of what the customer was told as well. */
async function gatherPhotos(ctx: Ctx, orderId: string, { ofOrderOnly }: { ofOrderOnly: boolean }): Promise<PhotoFacts[]> {
  const photos = await ctx.db.attachment.findMany({
    where: {
      ...{ organizationId: ctx.organization.id, orderId, customerSees: true, deletedAt: null },
      OR: [{ updateId: null }, ...(ofOrderOnly ? [] : [{ update: { kind: 'PUBLIC' as const, deletedAt: null } }])],
    },
    orderBy: { id: 'asc' },
    select: { id: true, sha256: true, createdAt: true },
  })
  return photos.map(({ id, sha256, createdAt }) => ({ id, sha256, takenAt: createdAt.toISOString() }))
}

/** Signatures on an order, or under one document of it, oldest first. */
export async function gatherSignatures(ctx: Ctx, of: { orderId: string } | { documentId: string }): Promise<SignatureFacts[]> {
  const signatures = await ctx.db.signature.findMany({
    where: { organizationId: ctx.organization.id, ...of },
    orderBy: { id: 'asc' },
    select: {
      ...{ id: true, kind: true, method: true, name: true, identity: true, signedAt: true },
      terms: { select: { revision: true } },
      document: { select: { hash: true } },
    },
  })
  return signatures.map(({ terms, document, signedAt, ...signature }) => ({
    ...signature,
    signedAt: signedAt.toISOString(),
    termsRevision: terms.revision,
    hash: document.hash,
  }))
}
