import type { Localized } from '@amparo/contracts/common'
import type { Prisma } from '@amparo/database/client'
import type { StaffCtx } from '../../context.ts'
import { found } from '../../errors.ts'

const select = {
  id: true,
  kind: true,
  name: true,
  requiresReference: true,
  position: true,
  retiredAt: true,
  version: true,
} satisfies Prisma.PaymentMethodSelect

function methodOut(ctx: StaffCtx, method: Prisma.PaymentMethodGetPayload<{ select: typeof select }>) {
  return { ...method, name: method.name as Localized, can: { edit: ctx.actor.permissions.has('settings.edit') } }
}

/** How customers may pay, in the company's order (S1-12). */
export async function listMethods(ctx: StaffCtx, { includeRetired }: { includeRetired: boolean }) {
  const methods = await ctx.db.paymentMethod.findMany({
    where: { organizationId: ctx.organization.id, ...(!includeRetired && { retiredAt: null }) },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select,
  })
  return { data: methods.map((method) => methodOut(ctx, method)) }
}

/** @throws AppError not_found */
export async function getMethod(ctx: StaffCtx, id: string) {
  return methodOut(ctx, found(await ctx.db.paymentMethod.findFirst({ where: { organizationId: ctx.organization.id, id }, select })))
}
