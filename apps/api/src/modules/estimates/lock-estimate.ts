import type { EstimateLine } from '@amparo/contracts/staff/estimates'
import type { Prisma } from '@amparo/database/client'
import type { Ctx } from '../../context.ts'
import { found } from '../../errors.ts'
import { isoDay } from './rules.ts'

const select = {
  id: true,
  revision: true,
  state: true,
  lines: true,
  discountAmount: true,
  taxMode: true,
  taxBasisPoints: true,
  totalAmount: true,
  currency: true,
  note: true,
  validUntil: true,
  version: true,
} satisfies Prisma.EstimateSelect

type Row = Prisma.EstimateGetPayload<{ select: typeof select }>

export type LockedEstimate = Omit<Row, 'lines' | 'validUntil' | 'discountAmount' | 'totalAmount'> & {
  lines: EstimateLine[]
  discount: number
  total: number
  validUntil: string
}

/** An estimate of an order that is locked: whoever changes it has locked the order first, so it stays as it is read here. @throws AppError not_found */
export async function readLocked(ctx: Ctx, orderId: string, id: string): Promise<LockedEstimate> {
  const { lines, validUntil, discountAmount, totalAmount, ...estimate } = found(
    await ctx.db.estimate.findFirst({ where: { organizationId: ctx.organization.id, orderId, id }, select }),
  )
  return {
    ...estimate,
    lines: lines as unknown as EstimateLine[],
    discount: Number(discountAmount),
    total: Number(totalAmount),
    validUntil: isoDay(validUntil),
  }
}
