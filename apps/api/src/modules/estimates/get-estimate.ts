import { type TaxMode, totalsOf } from '@amparo/contracts/model/totals'
import type { EstimateLine } from '@amparo/contracts/staff/estimates'
import type { Prisma } from '@amparo/database/client'
import { companyDay } from '../../company-day.ts'
import type { StaffCtx } from '../../context.ts'
import { found } from '../../errors.ts'
import { photoAddresses } from '../orders/order-row.ts'
import { orderCan, visibleOrders } from '../orders/policy.ts'
import { isOpen, isoDay, stateOn } from './rules.ts'

const person = { select: { id: true, name: true, photoKey: true } } satisfies Prisma.UserDefaultArgs

const select = {
  id: true,
  orderId: true,
  revision: true,
  state: true,
  lines: true,
  discountAmount: true,
  taxMode: true,
  taxBasisPoints: true,
  currency: true,
  note: true,
  validUntil: true,
  sentAt: true,
  answeredAt: true,
  answeredName: true,
  answerReason: true,
  answeredBy: person,
  createdBy: person,
  createdAt: true,
  version: true,
  documents: { where: { kind: 'ESTIMATE' }, select: { hash: true }, orderBy: { id: 'desc' }, take: 1 },
} satisfies Prisma.EstimateSelect

const orderSelect = {
  technicianId: true,
  retiredAt: true,
  closedAt: true,
  publicStatus: { select: { category: true } },
} satisfies Prisma.OrderSelect

type Row = Prisma.EstimateGetPayload<{ select: typeof select }>
type Around = Prisma.OrderGetPayload<{ select: typeof orderSelect }>

/** The estimates of an order, newest first (B-07). @throws AppError not_found */
export async function listEstimates(ctx: StaffCtx, orderId: string) {
  const order = await findOrder(ctx, orderId)
  const rows = await ctx.db.estimate.findMany({
    where: { organizationId: ctx.organization.id, orderId },
    orderBy: { revision: 'desc' },
    select,
  })
  return { data: rows.map((row) => estimateOut(ctx, order, row)) }
}

/** @throws AppError not_found */
export async function getEstimate(ctx: StaffCtx, orderId: string, id: string) {
  const order = await findOrder(ctx, orderId)
  return estimateOut(ctx, order, found(await ctx.db.estimate.findFirst({ where: { organizationId: ctx.organization.id, orderId, id }, select })))
}

async function findOrder(ctx: StaffCtx, id: string): Promise<Around> {
  return found(await ctx.db.order.findFirst({ where: { AND: [visibleOrders(ctx), { id }] }, select: orderSelect }))
}

function estimateOut(ctx: StaffCtx, order: Around, row: Row) {
  const { lines: stored, discountAmount, taxMode, taxBasisPoints, currency, createdBy, answeredBy, answeredAt, documents, ...estimate } = row
  const lines = stored as unknown as EstimateLine[]
  const validUntil = isoDay(row.validUntil)
  const today = companyDay(ctx)
  const standing = { state: row.state, validUntil }
  const works = orderCan(ctx.actor, order).edit
  const photoUrl = photoAddresses(ctx)
  const personOut = (user: Row['createdBy']) => user && { id: user.id, name: user.name, photoUrl: photoUrl(user.photoKey) }

  return {
    id: estimate.id,
    orderId: estimate.orderId,
    revision: estimate.revision,
    state: stateOn(today, standing),
    lines,
    taxMode,
    taxBasisPoints,
    totals: { ...totalsOf(lines, Number(discountAmount), { mode: taxMode as TaxMode, basisPoints: taxBasisPoints }), currency },
    note: estimate.note,
    validUntil,
    createdBy: personOut(createdBy),
    createdAt: estimate.createdAt,
    sentAt: estimate.sentAt,
    answer: answeredAt && { at: answeredAt, name: estimate.answeredName, reason: estimate.answerReason, takenBy: personOut(answeredBy) },
    hash: documents[0]?.hash ?? null,
    version: estimate.version,
    can: {
      edit: works && row.state === 'DRAFT',
      send: works && row.state === 'DRAFT' && lines.length > 0 && validUntil >= today,
      answer: works && isOpen(today, standing, { ...order, category: order.publicStatus.category ?? 'WORKING' }),
      withdraw: works && stateOn(today, standing) === 'SENT',
    },
  }
}
