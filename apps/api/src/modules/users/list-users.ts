import { searchTextOf, searchWords } from '@amparo/contracts/model/search'
import type { UserState, users } from '@amparo/contracts/staff/users'
import type { Prisma } from '@amparo/database/client'
import { z } from 'zod'
import type { StaffCtx } from '../../context.ts'
import { pageOf, readCursor } from '../../http/cursor.ts'
import { readersOf, visibleOrders } from '../orders/policy.ts'
import { userOut, userSelect } from './get-user.ts'

type State = z.output<typeof UserState>
type Query = z.output<typeof users.list.query>

const nameCursor = z.tuple([z.string(), z.uuid()])
const stands = { deactivatedAt: null, retiredAt: null }
const whereState: Record<State, Prisma.UserWhereInput> = {
  INVITED: { ...stands, passwordHash: null },
  ACTIVE: { ...stands, passwordHash: { not: null } },
  INACTIVE: { deactivatedAt: { not: null }, retiredAt: null },
  RETIRED: { retiredAt: { not: null } },
}
const unretired: State[] = ['INVITED', 'ACTIVE', 'INACTIVE']

/** The staff by name. Those retired only where asked for. */
export async function listUsers(ctx: StaffCtx, { q, state = unretired, cursor, limit }: Query) {
  const words = searchWords(q ?? '')
  const after = readCursor(cursor, nameCursor)
  const staff = await ctx.db.user.findMany({
    where: {
      organizationId: ctx.organization.id,
      AND: [
        { OR: (state.length ? state : unretired).map((each) => whereState[each]) },
        words.length ? { id: { in: await findByWords(ctx, words) } } : {},
        after ? { name: { gte: after[0] }, OR: [{ name: { gt: after[0] } }, { id: { gt: after[1] } }] } : {},
      ],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: limit + 1,
    select: userSelect,
  })
  const page = pageOf(staff, limit, (last) => [last.name, last.id])
  return { ...page, data: page.data.map((user) => userOut(ctx, user)) }
}

/** A company has dozens of people, not thousands: their names are compared here, without accents and in any order of words. */
async function findByWords(ctx: StaffCtx, words: string[]): Promise<string[]> {
  const staff = await ctx.db.user.findMany({
    where: { organizationId: ctx.organization.id },
    select: { id: true, name: true, email: true, phone: true },
  })
  return staff
    .filter(({ name, email, phone }) => {
      const text = searchTextOf([name, email, phone])
      return words.every((word) => text.includes(word))
    })
    .map(({ id }) => id)
}

/** Colleagues for pickers, which everybody of the staff sees. One who was invited can be given work already. */
export async function listDirectory(ctx: StaffCtx, { role, may, orderId, includeInactive }: z.output<typeof users.directory.query>) {
  const readers = orderId === undefined ? {} : await findReaders(ctx, orderId)
  if (!readers) return { data: [] }
  const staff = await ctx.db.user.findMany({
    where: {
      organizationId: ctx.organization.id,
      ...(!includeInactive && stands),
      role: { ...(role && { builtIn: role }), ...(may && { permissions: { has: may } }) },
      AND: readers,
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      photoKey: true,
      locationId: true,
      deactivatedAt: true,
      retiredAt: true,
      role: { select: { builtIn: true } },
    },
  })
  return {
    data: staff.map(({ photoKey, deactivatedAt, retiredAt, role, ...person }) => ({
      ...person,
      photoUrl: photoKey && ctx.services.storage.address(photoKey, ctx.now),
      role: role.builtIn,
      active: !deactivatedAt && !retiredAt,
    })),
  }
}

/** Null where one does not see the order oneself. */
async function findReaders(ctx: StaffCtx, orderId: string): Promise<Prisma.UserWhereInput | null> {
  if (!ctx.actor.permissions.has('orders.read')) return null
  const order = await ctx.db.order.findFirst({
    where: { AND: [visibleOrders(ctx), { id: orderId }] },
    select: { technicianId: true, customerId: true },
  })
  return order && readersOf(ctx, order)
}
