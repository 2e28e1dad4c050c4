import type { Prisma } from '@amparo/database/client'
import type { StaffCtx } from '../../context.ts'
import { visibleOrders } from '../orders/policy.ts'

/** The mails that the actor may see: of a role held to own customers, those on their orders. */
export function visibleMails(ctx: StaffCtx): Prisma.MailWhereInput {
  return { organizationId: ctx.organization.id, ...(ctx.actor.scope === 'OWN_CUSTOMERS' && { order: visibleOrders(ctx) }) }
}
