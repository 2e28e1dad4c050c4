import { maxAmount } from '@amparo/contracts/common'
import type { TaxMode } from '@amparo/contracts/model/totals'
import { orderTotals } from '@amparo/contracts/model/totals'
import type { StatusCategory } from '@amparo/contracts/staff/statuses'
import { type Ctx, rows } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { settleCover } from '../parts/settle-cover.ts'

/** In minor units of the order's currency. */
export interface Settlement {
  /** Null while not agreed. */
  price: number | null
  total: number
  paid: number
  balance: number
}

interface Sums {
  price: number | null
  discount: number
  kept: number
  taxMode: TaxMode
  taxBasisPoints: number
  category: StatusCategory
  parts: number
  paid: number
}

const read = `
  select o."priceAmount"::float8 as price, o."discountAmount"::float8 as discount, o."keptAmount"::float8 as kept, o."taxMode"::text, o."taxBasisPoints",
    s.category::text,
    (select coalesce(sum(p.quantity * p."unitAmount"), 0)::float8 from "Part" p
      where p."organizationId" = o."organizationId" and p."orderId" = o.id and p."removedAt" is null) as parts,
    (select coalesce(sum(p.amount), 0)::float8 from "Payment" p
      where p."organizationId" = o."organizationId" and p."orderId" = o.id and p."voidedAt" is null) as paid
  from "Order" o join "OrderStatus" s on s."organizationId" = o."organizationId" and s.id = o."publicStatusId"
  where o."organizationId" = $1::uuid and o.id = $2::uuid`

const write = `
  update "Order" set "totalAmount" = $3::int8, "paidAmount" = $4::int8, "updatedAt" = $5::timestamptz where "organizationId" = $1::uuid and id = $2::uuid`

/**
 * Computes anew what an order comes to, what was paid of it, and until when its parts are covered, from the rows behind
 * them. To be called in the transaction that locked the order (lockOrder) and changed any of those rows, or its delivery:
 * so the sums are right whoever else was at it.
 * Leaves the order's version alone: a payment must not make a colleague's edit stale.
 * @throws AppError invalid_input where the order comes to more than one amount may be
 */
export async function settleOrder(ctx: Ctx, orderId: string): Promise<Settlement> {
  const [sums] = await rows<Sums>(ctx, read, [ctx.organization.id, orderId])
  const settlement = settlementOf(sums!)
  if (settlement.total > maxAmount) throw new AppError('invalid_input', { fields: [{ path: 'body', code: 'too_big' }] })
  await rows(ctx, write, [ctx.organization.id, orderId, settlement.total, settlement.paid, ctx.now])
  await settleCover(ctx, orderId)
  return settlement
}

/** Of a cancelled order only that is due which the company keeps. */
export function settlementOf(sums: Sums): Settlement {
  const { price, paid } = sums
  const total = sums.category === 'CANCELLED' ? sums.kept : orderTotals(sums).total
  return { price, total, paid, balance: total - paid }
}
