import { searchWords } from '@amparo/contracts/model/search'
import type { CustomerQuery } from '@amparo/contracts/staff/customers'
import type { Prisma } from '@amparo/database/client'
import { z } from 'zod'
import type { StaffCtx } from '../../context.ts'
import { idCursor, pageOf, readCursor } from '../../http/cursor.ts'
import { customerRow, rowSelectOf } from './get-customer.ts'
import { visibleCustomers } from './policy.ts'

const nameCursor = z.tuple([z.string(), z.string(), z.uuid()])

export async function listCustomers(ctx: StaffCtx, query: z.output<typeof CustomerQuery>) {
  const { q, sellerId, kind, retired, sort, cursor, limit } = query
  const byName = sort === 'name'
  const customers = await ctx.db.customer.findMany({
    where: {
      AND: [
        visibleCustomers(ctx),
        { retiredAt: retired ? { not: null } : null, ...(sellerId && { sellerId }), ...(kind && { kind }) },
        ...searchWords(q ?? '').map((word) => ({ searchText: { contains: word } })),
        byName ? afterName(cursor) : afterId(cursor),
      ],
    },
    orderBy: byName ? [{ name: 'asc' }, { surname: 'asc' }, { id: 'asc' }] : { id: 'desc' },
    take: limit + 1,
    select: rowSelectOf(ctx),
  })
  const page = pageOf(customers, limit, (last) => (byName ? [last.name, last.surname, last.id] : [last.id]))
  return { ...page, data: page.data.map((customer) => customerRow(ctx, customer)) }
}

function afterId(cursor: string | undefined): Prisma.CustomerWhereInput {
  const from = readCursor(cursor, idCursor)
  return from ? { id: { lt: from[0] } } : {}
}

function afterName(cursor: string | undefined): Prisma.CustomerWhereInput {
  const from = readCursor(cursor, nameCursor)
  if (!from) return {}
  const [name, surname, id] = from
  return { name: { gte: name }, OR: [{ name: { gt: name } }, { surname: { gt: surname } }, { surname, id: { gt: id } }] }
}
