import type { Prisma } from '@amparo/database/client'
import type { StaffActor, StaffCtx } from '../../context.ts'
import { AppError } from '../../errors.ts'

/** The orders that the actor may see: a seller's are those of their own customers (S1-39). Retired ones too; lists leave them out. */
export function visibleOrders(ctx: StaffCtx): Prisma.OrderWhereInput {
  return { organizationId: ctx.organization.id, ...(ctx.actor.scope === 'OWN_CUSTOMERS' && { customer: { sellerId: ctx.actor.id } }) }
}

/** Whose customers the actor is held to, for `visibleOrdersSql`. Null: all. */
export function sellerOf(ctx: StaffCtx): string | null {
  return ctx.actor.scope === 'OWN_CUSTOMERS' ? ctx.actor.id : null
}

/** visibleOrders for hand-written statements: `order` names the table, `seller` the parameter that carries sellerOf(ctx). */
export function visibleOrdersSql(order: string, seller: string): string {
  return `(${seller}::uuid is null or exists (
    select from "Customer" own where own."organizationId" = ${order}."organizationId" and own.id = ${order}."customerId" and own."sellerId" = ${seller}::uuid
  ))`
}

interface Ownable {
  technicianId: string | null
  retiredAt: Date | null
}

type Deed = 'edit' | 'assign' | 'update' | 'retire'

/** What the actor may do with an order that they see (S1-14, S1-15, S1-17, S1-35). A retired one can only be brought back. */
export function orderCan(actor: StaffActor, order: Ownable): Record<Deed, boolean> {
  const stands = !order.retiredAt
  const works = stands && mayWorkOn(actor, order)
  return {
    edit: works,
    assign: stands && actor.permissions.has('orders.assign'),
    update: works,
    retire: actor.permissions.has('orders.retire'),
  }
}

/** @throws AppError forbidden, order_retired */
export function assertMay(ctx: StaffCtx, order: Ownable, deed: Exclude<Deed, 'retire'>): void {
  if (!orderCan(ctx.actor, { ...order, retiredAt: null })[deed]) throw new AppError('forbidden')
  if (order.retiredAt) throw new AppError('order_retired')
}

function mayWorkOn(actor: StaffActor, { technicianId }: Pick<Ownable, 'technicianId'>): boolean {
  if (actor.permissions.has('orders.edit')) return true
  return actor.kind === 'USER' && actor.permissions.has('orders.edit_assigned') && technicianId === actor.id
}
