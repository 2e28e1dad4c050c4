import type { RoleScope } from '@amparo/contracts/model/permissions'
import type { Prisma } from '@amparo/database/client'
import type { StaffActor, StaffCtx } from '../../context.ts'

/** The customers that the actor may see (S1-39): all, a seller's own, or those of the orders assigned to them. */
export function visibleCustomers(ctx: StaffCtx): Prisma.CustomerWhereInput {
  const { scope } = ctx.actor
  return {
    organizationId: ctx.organization.id,
    ...(scope === 'OWN_CUSTOMERS' && { sellerId: ctx.actor.id }),
    ...(scope === 'ASSIGNED' && { orders: { some: { technicianId: ctx.actor.id } } }),
  }
}

/** visibleCustomers for hand-written statements: `customer` names the table, `held` the parameter that carries heldTo(ctx). */
export function visibleCustomersSql(customer: string, held: string): string {
  return `(${held}::uuid[] is null or ${customer}."sellerId" = (${held}::uuid[])[1] or exists (
    select from "Order" theirs where theirs."organizationId" = ${customer}."organizationId" and theirs."customerId" = ${customer}.id and theirs."technicianId" = (${held}::uuid[])[2]
  ))`
}

/** The customers that a role is held to, for statements that are planned by their values: `$1` is the company, `actor` the parameter that carries who it is. */
export const heldCustomersSql: Record<Exclude<RoleScope, 'ALL'>, (actor: string) => string> = {
  OWN_CUSTOMERS: (actor) => `select own.id from "Customer" own where own."organizationId" = $1::uuid and own."sellerId" = ${actor}::uuid`,
  ASSIGNED: (actor) =>
    `select theirs."customerId" from "Order" theirs where theirs."organizationId" = $1::uuid and theirs."technicianId" = ${actor}::uuid`,
}

/** visibleCustomers for such statements, as conditions on `id`, a customer's; what they need goes to `values`. */
export function visibleCustomerIdsSql(ctx: StaffCtx, id: string, values: unknown[]): string[] {
  const { scope } = ctx.actor
  return scope === 'ALL' ? [] : [`${id} in (${heldCustomersSql[scope](`$${values.push(ctx.actor.id)}`)})`]
}

/** What the actor may do with a customer that they see. */
export function customerCan(actor: StaffActor, customer: { retiredAt: Date | null }) {
  const stands = !customer.retiredAt
  return {
    edit: stands && actor.permissions.has('customers.edit'),
    retire: actor.permissions.has('customers.retire'),
    createOrder: stands && actor.permissions.has('orders.create'),
  }
}
