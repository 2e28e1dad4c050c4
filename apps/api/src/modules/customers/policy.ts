import type { Prisma } from '@amparo/database/client'
import type { StaffActor, StaffCtx } from '../../context.ts'

/** The customers that the actor may see (S1-39): a seller's own, or all. */
export function visibleCustomers(ctx: StaffCtx): Prisma.CustomerWhereInput {
  return { organizationId: ctx.organization.id, ...(ctx.actor.scope === 'OWN_CUSTOMERS' && { sellerId: ctx.actor.id }) }
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
