import type { Permission } from '@amparo/contracts/model/permissions'
import type { Prisma } from '@amparo/database/client'
import type { Ctx, StaffActor, StaffCtx } from '../../context.ts'
import { AppError } from '../../errors.ts'

/** The orders that the actor may see: of their own customers (S1-39), or those assigned to them, where the role is held to these. Retired ones too; lists leave them out. */
export function visibleOrders(ctx: StaffCtx): Prisma.OrderWhereInput {
  const { scope } = ctx.actor
  return {
    organizationId: ctx.organization.id,
    ...(scope === 'OWN_CUSTOMERS' && { customer: { sellerId: ctx.actor.id } }),
    ...(scope === 'ASSIGNED' && { technicianId: ctx.actor.id }),
  }
}

/** Whose orders the actor is held to, for `visibleOrdersSql`: [seller, technician], of which one is null. Null: all. */
export function heldTo({ actor }: Pick<Ctx, 'actor'>): [string | null, string | null] | null {
  if (actor.kind !== 'USER') return null
  if (actor.scope === 'OWN_CUSTOMERS') return [actor.id, null]
  return actor.scope === 'ASSIGNED' ? [null, actor.id] : null
}

/** visibleOrders for hand-written statements: `order` names the table, `held` the parameter that carries heldTo(ctx). */
export function visibleOrdersSql(order: string, held: string): string {
  return `(${held}::uuid[] is null or ${order}."technicianId" = (${held}::uuid[])[2] or exists (
    select from "Customer" own where own."organizationId" = ${order}."organizationId" and own.id = ${order}."customerId" and own."sellerId" = (${held}::uuid[])[1]
  ))`
}

/** Who of the staff may see an order: visibleOrders, the other way round. */
export function readersOf(ctx: Ctx, order: { technicianId: string | null; customerId: string }): Prisma.UserWhereInput {
  const organizationId = ctx.organization.id
  return {
    role: { permissions: { has: 'orders.read' satisfies Permission } },
    OR: [
      { role: { scope: 'ALL' } },
      { role: { scope: 'OWN_CUSTOMERS' }, soldTo: { some: { organizationId, id: order.customerId } } },
      ...(order.technicianId ? [{ role: { scope: 'ASSIGNED' as const }, id: order.technicianId }] : []),
    ],
  }
}

interface Ownable {
  technicianId: string | null
  retiredAt: Date | null
  closedAt: Date | null
}

type Deed = 'edit' | 'price' | 'assign' | 'update' | 'retire' | 'sign' | 'charge' | 'close' | 'reopen'

/** What the actor may do with an order that they see (S1-14, S1-15, S1-17, S1-21, S1-35). A retired one can only be brought back, a closed one only be reopened. */
export function orderCan(actor: StaffActor, order: Ownable): Record<Deed, boolean> {
  const has = (permission: Permission) => actor.permissions.has(permission)
  const stands = !order.retiredAt && !order.closedAt
  const works = stands && mayWorkOn(actor, order)
  return {
    edit: works,
    price: stands && has('orders.edit'),
    // Who is held to what is assigned to them would give away what they see.
    assign: stands && has('orders.assign') && actor.scope !== 'ASSIGNED',
    update: works,
    retire: has('orders.retire'),
    sign: stands && (mayWorkOn(actor, order) || has('orders.create')),
    charge: stands && has('payments.create'),
    close: stands && has('orders.close'),
    reopen: !order.retiredAt && order.closedAt !== null && has('orders.reopen'),
  }
}

/** @throws AppError forbidden, order_retired, order_closed */
export function assertMay(ctx: StaffCtx, order: Ownable, deed: Exclude<Deed, 'retire' | 'reopen'>): void {
  if (!orderCan(ctx.actor, { ...order, retiredAt: null, closedAt: null })[deed]) throw new AppError('forbidden')
  assertStands(order)
}

/** @throws AppError order_retired, order_closed */
export function assertStands(order: Pick<Ownable, 'retiredAt' | 'closedAt'>): void {
  if (order.retiredAt) throw new AppError('order_retired')
  if (order.closedAt) throw new AppError('order_closed')
}

function mayWorkOn(actor: StaffActor, { technicianId }: Pick<Ownable, 'technicianId'>): boolean {
  if (actor.permissions.has('orders.edit')) return true
  return actor.kind === 'USER' && actor.permissions.has('orders.edit_assigned') && technicianId === actor.id
}
