import type { Prisma } from '@amparo/database/client'
import type { StaffCtx } from '../../context.ts'
import { key } from '../../context.ts'
import { found } from '../../errors.ts'

const select = {
  id: true,
  name: true,
  address: true,
  phone: true,
  email: true,
  turnaroundDays: true,
  public: true,
  retiredAt: true,
  version: true,
} satisfies Prisma.LocationSelect

type Row = Prisma.LocationGetPayload<{ select: typeof select }>

function withCan(ctx: StaffCtx, location: Row) {
  return { ...location, can: { edit: ctx.actor.permissions.has('settings.edit') } }
}

/** Every location of the company: whoever may see them at all sees all of them. */
export async function listLocations(ctx: StaffCtx, { includeRetired }: { includeRetired: boolean }) {
  const locations = await ctx.db.location.findMany({
    where: { organizationId: ctx.organization.id, ...(!includeRetired && { retiredAt: null }) },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select,
  })
  return { data: locations.map((location) => withCan(ctx, location)) }
}

export async function getLocation(ctx: StaffCtx, id: string) {
  return withCan(ctx, found(await ctx.db.location.findUnique({ where: key(ctx, id), select })))
}
