import type { TaxMode } from '@amparo/contracts/model/totals'
import type { StatusCategory } from '@amparo/contracts/staff/statuses'
import { type Ctx, rows } from '../../context.ts'
import { found } from '../../errors.ts'
import { heldTo, visibleOrdersSql } from './policy.ts'

/** The row itself, without what it points at. */
export interface LockedOrder {
  id: string
  number: number
  version: number
  customerId: string
  deviceId: string | null
  locationId: string
  technicianId: string | null
  publicStatusId: string
  internalStatusId: string | null
  reason: string
  accessories: string
  condition: string
  price: number | null
  discount: number
  kept: number
  currency: string
  taxMode: TaxMode
  taxBasisPoints: number
  /** As settleOrder left them; minor units. */
  total: number
  paid: number
  promisedAt: Date | null
  originOrderId: string | null
  /** Of its public status. */
  category: StatusCategory
  receivedAt: Date
  deliveredAt: Date | null
  closedAt: Date | null
  retiredAt: Date | null
}

// Not `for update`: that would make whoever writes a row that points at the order wait as well. And the status by way of a
// sub-select: where the order was moved while this waited, a join with the status of before would find nothing.
const lock = `
  select o.id::text, o.number, o.version, o."customerId"::text, o."deviceId"::text, o."locationId"::text, o."technicianId"::text,
    o."publicStatusId"::text, o."internalStatusId"::text, o.reason, o.accessories, o.condition, o."priceAmount"::float8 as price,
    o."discountAmount"::float8 as discount, o."keptAmount"::float8 as kept, o.currency, o."taxMode"::text, o."taxBasisPoints",
    o."totalAmount"::float8 as total, o."paidAmount"::float8 as paid, o."promisedAt", o."originOrderId"::text,
    (select s.category::text from "OrderStatus" s where s."organizationId" = o."organizationId" and s.id = o."publicStatusId") as category,
    o."receivedAt", o."deliveredAt", o."closedAt", o."retiredAt"
  from "Order" o
  where o."organizationId" = $1::uuid and o.id = $2::uuid and ${visibleOrdersSql('o', '$3')}
  for no key update of o`

/** Reads an order that the actor may see and keeps it from being changed by others until the transaction ends. @throws AppError not_found */
export async function lockOrder(ctx: Ctx, id: string): Promise<LockedOrder> {
  if (!ctx.commit) throw new Error('An order is locked within a transaction')
  const [order] = await rows<LockedOrder>(ctx, lock, [ctx.organization.id, id, heldTo(ctx)])
  return found(order)
}

/** Marks an order as touched, without making anybody's edit of it stale: for what hangs beside it, such as notes and images. */
export async function touchOrder(ctx: Ctx, id: string): Promise<void> {
  await rows(ctx, 'update "Order" set "updatedAt" = $3::timestamptz where "organizationId" = $1::uuid and id = $2::uuid', [
    ctx.organization.id,
    id,
    ctx.now,
  ])
}
