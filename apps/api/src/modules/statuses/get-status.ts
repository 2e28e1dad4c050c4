import type { Localized } from '@amparo/contracts/common'
import type { Prisma } from '@amparo/database/client'
import type { StaffCtx } from '../../context.ts'
import { found } from '../../errors.ts'

/** The kind of a status as addresses name it, and as its row does. */
export const kindOf = { 'public-statuses': 'PUBLIC', 'internal-statuses': 'INTERNAL' } as const
export type StatusPath = keyof typeof kindOf
export type StatusKind = (typeof kindOf)[StatusPath]

const select = {
  id: true,
  kind: true,
  category: true,
  label: true,
  nextStep: true,
  mover: true,
  color: true,
  position: true,
  notify: true,
  initial: true,
  estimateEvent: true,
  whatsapp: true,
  retiredAt: true,
  version: true,
} satisfies Prisma.OrderStatusSelect

type Row = Prisma.OrderStatusGetPayload<{ select: typeof select }>

function statusOut(ctx: StaffCtx, status: Row) {
  return {
    ...status,
    label: status.label as Localized,
    nextStep: status.nextStep as Localized,
    whatsapp: status.whatsapp as Localized,
    can: { edit: ctx.actor.permissions.has('settings.edit') },
  }
}

export async function listStatuses(ctx: StaffCtx, kind: StatusKind, { includeRetired }: { includeRetired: boolean }) {
  const statuses = await ctx.db.orderStatus.findMany({
    where: { organizationId: ctx.organization.id, kind, ...(!includeRetired && { retiredAt: null }) },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select,
  })
  return { data: statuses.map((status) => statusOut(ctx, status)) }
}

export async function getStatus(ctx: StaffCtx, kind: StatusKind, id: string) {
  return statusOut(ctx, found(await ctx.db.orderStatus.findFirst({ where: { organizationId: ctx.organization.id, kind, id }, select })))
}
