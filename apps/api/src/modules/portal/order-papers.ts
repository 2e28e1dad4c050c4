import { orderTotals, totalsOf } from '@amparo/contracts/model/totals'
import type { TrackedOrder } from '@amparo/contracts/portal/portal'
import type { EstimateLine } from '@amparo/contracts/staff/estimates'
import type { Prisma } from '@amparo/database/client'
import { companyDay } from '../../company-day.ts'
import type { Ctx } from '../../context.ts'
import type { Wire } from '../../http/serve.ts'
import { isOpen, isoDay, stateOn } from '../estimates/rules.ts'
import { coverOf } from '../parts/rules.ts'

/** What the customer sees of an order's money, parts, estimates and documents. */
export const papersSelect = {
  priceAmount: true,
  discountAmount: true,
  currency: true,
  taxMode: true,
  taxBasisPoints: true,
  totalAmount: true,
  paidAmount: true,
  receivedAt: true,
  closedAt: true,
  retiredAt: true,
  publicStatus: { select: { category: true } },
  parts: {
    where: { removedAt: null },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      description: true,
      quantity: true,
      unitAmount: true,
      warrantyValue: true,
      warrantyUnit: true,
      replacesId: true,
      coverUntil: true,
    },
  },
  estimates: {
    where: { state: { not: 'DRAFT' } },
    orderBy: { revision: 'desc' },
    select: {
      id: true,
      revision: true,
      state: true,
      note: true,
      lines: true,
      discountAmount: true,
      taxMode: true,
      taxBasisPoints: true,
      totalAmount: true,
      currency: true,
      validUntil: true,
      sentAt: true,
      answeredAt: true,
      answeredName: true,
      answerReason: true,
    },
  },
  payments: {
    where: { voidedAt: null },
    orderBy: { number: 'asc' },
    select: { id: true, kind: true, amount: true, receivedAt: true },
  },
  signatures: { orderBy: { id: 'asc' }, select: { id: true, signedAt: true } },
  documents: {
    where: { supersededAt: null, kind: { not: 'TICKET' }, OR: [{ paymentId: null }, { payment: { voidedAt: null } }] },
    orderBy: { id: 'desc' },
    select: { kind: true, estimateId: true, paymentId: true, createdAt: true },
  },
} satisfies Prisma.OrderSelect

export type Papers = Prisma.OrderGetPayload<{ select: typeof papersSelect }>

export function papersOf(ctx: Ctx, order: Papers): Pick<Wire<TrackedOrder>, 'parts' | 'money' | 'estimates' | 'documents'> {
  return { parts: partsOf(ctx, order), money: moneyOf(ctx, order), estimates: estimatesOf(ctx, order), documents: documentsOf(order) }
}

function partsOf(ctx: Ctx, { parts }: Papers): Wire<TrackedOrder['parts']> {
  const today = companyDay(ctx)
  return parts.map(({ id, description, quantity, unitAmount, warrantyValue, warrantyUnit, replacesId, coverUntil }) => ({
    ...{ id, description, quantity },
    unitPrice: unitAmount,
    warranty: warrantyValue === null ? null : { value: warrantyValue, unit: warrantyUnit! },
    cover: coverOf({ warrantyValue, replacesId, coverUntil: coverUntil && isoDay(coverUntil) }, today),
  }))
}

/** By the rule that the company's own pages go by; of a cancelled order, what the company keeps is all that is due. */
function moneyOf({ organization }: Ctx, order: Papers): TrackedOrder['money'] {
  const { currency, taxMode, taxBasisPoints } = order
  const price = order.priceAmount === null ? null : Number(order.priceAmount)
  const parts = order.parts.reduce((sum, { quantity, unitAmount }) => sum + quantity * Number(unitAmount), 0)
  const { discount, tax } = orderTotals({ price, parts, discount: Number(order.discountAmount), taxMode, taxBasisPoints })
  const [total, paid] = [Number(order.totalAmount), Number(order.paidAmount)]
  return { ...{ currency, price, parts, discount, tax, taxName: organization.taxName, taxMode, total, paid }, balance: total - paid }
}

function estimatesOf(ctx: Ctx, order: Papers): Wire<TrackedOrder['estimates']> {
  const today = companyDay(ctx)
  const category = order.publicStatus.category ?? 'WORKING'
  return order.estimates.map(({ id, revision, note, taxMode, currency, answeredAt, ...estimate }) => {
    const lines = estimate.lines as unknown as EstimateLine[]
    const standing = { state: estimate.state, validUntil: isoDay(estimate.validUntil) }
    return {
      ...{ id, revision, note, taxMode },
      // A draft is not read in the first place.
      state: stateOn(today, standing) as Exclude<typeof estimate.state, 'DRAFT'>,
      lines: lines.map(({ kind, description, quantity, unitPrice, warranty }) => ({ kind, description, quantity, unitPrice, warranty })),
      totals: { ...totalsOf(lines, Number(estimate.discountAmount), { mode: taxMode, basisPoints: estimate.taxBasisPoints }), currency },
      taxName: ctx.organization.taxName,
      validUntil: standing.validUntil,
      sentAt: estimate.sentAt!,
      answer: answeredAt && { at: answeredAt, name: estimate.answeredName, reason: estimate.answerReason },
      open: isOpen(today, standing, { ...order, category }),
    }
  })
}

const fileOf = { ESTIMATE: 'estimate.pdf', RECEIPT: 'receipt.pdf', DELIVERY: 'delivery.pdf', REPORT: 'report.pdf' } as const

/** The newest of each that was kept; the ticket is there from the start. */
function documentsOf({ documents, receivedAt }: Papers): Wire<TrackedOrder['documents']> {
  const kept = documents.flatMap(({ kind, estimateId, paymentId, createdAt }) =>
    kind === 'TICKET' ? [] : [{ file: fileOf[kind], of: estimateId ?? paymentId, at: createdAt }],
  )
  const newest = kept.filter(({ file, of }, place) => kept.findIndex((other) => other.file === file && other.of === of) === place)
  return [...newest, { file: 'ticket.pdf', of: null, at: receivedAt }]
}
