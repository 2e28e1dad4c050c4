import type { Language } from '@amparo/contracts/common'
import type { Address, Phone } from '@amparo/contracts/staff/customers'
import type { Prisma } from '@amparo/database/client'
import type { z } from 'zod'
import type { StaffCtx } from '../../context.ts'
import { found } from '../../errors.ts'
import { customerCan, visibleCustomers } from './policy.ts'
import { displayName } from './rules.ts'

const openOrder = { retiredAt: null, publicStatus: { category: { notIn: ['DELIVERED', 'CANCELLED'] } } } satisfies Prisma.OrderWhereInput

/** Who is held to orders assigned to them is told of no others. */
export const rowSelectOf = (ctx: StaffCtx) =>
  ({
    id: true,
    kind: true,
    name: true,
    surname: true,
    tradeName: true,
    country: true,
    taxId: true,
    email: true,
    phones: true,
    language: true,
    retiredAt: true,
    createdAt: true,
    version: true,
    seller: { select: { id: true, name: true, photoKey: true } },
    _count: { select: { orders: { where: ctx.actor.scope === 'ASSIGNED' ? { ...openOrder, technicianId: ctx.actor.id } : openOrder } } },
  }) satisfies Prisma.CustomerSelect

type Row = Prisma.CustomerGetPayload<{ select: ReturnType<typeof rowSelectOf> }>

export function customerRow(ctx: StaffCtx, { _count, seller, ...customer }: Row) {
  return {
    ...customer,
    language: customer.language as Language,
    phones: customer.phones as z.output<typeof Phone>[],
    displayName: displayName(customer),
    seller: seller && { id: seller.id, name: seller.name, photoUrl: seller.photoKey && ctx.services.storage.address(seller.photoKey, ctx.now) },
    openOrders: _count.orders,
  }
}

export async function getCustomer(ctx: StaffCtx, id: string) {
  const { addresses, notes, updatedAt, ...row } = found(
    await ctx.db.customer.findFirst({
      where: { AND: [visibleCustomers(ctx), { id }] },
      select: { ...rowSelectOf(ctx), addresses: true, notes: true, updatedAt: true },
    }),
  )
  return {
    ...customerRow(ctx, row),
    addresses: addresses as z.output<typeof Address>[],
    notes,
    updatedAt,
    can: customerCan(ctx.actor, row),
  }
}
