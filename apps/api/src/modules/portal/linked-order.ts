import type { Prisma } from '@amparo/database/client'
import type { Ctx } from '../../context.ts'

/** The order that a secret link opens: one that stands. A replaced token finds nothing. */
export function linkedOrder(ctx: Pick<Ctx, 'organization'>, token: string): Prisma.OrderWhereInput {
  return { organizationId: ctx.organization.id, trackingToken: token, retiredAt: null }
}
