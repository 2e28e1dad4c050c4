import type { Prisma } from '@amparo/database/client'
import type { StaffCtx } from '../../context.ts'
import { visibleOrders } from '../orders/policy.ts'

/** The mails that the actor may see: of a role held to some orders, those on these. */
export function visibleMails(ctx: StaffCtx): Prisma.MailWhereInput {
  return { organizationId: ctx.organization.id, ...(ctx.actor.scope !== 'ALL' && { order: visibleOrders(ctx) }) }
}
