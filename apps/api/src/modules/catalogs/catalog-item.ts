import type { Localized } from '@amparo/contracts/common'
import type { Term } from '@amparo/contracts/staff/places'
import type { Prisma } from '@amparo/database/client'
import type { StaffCtx } from '../../context.ts'
import { found } from '../../errors.ts'

export type CatalogKind = 'CHANNEL' | 'TYPE' | 'CATEGORY' | 'AREA'

const select = {
  id: true,
  label: true,
  position: true,
  typeId: true,
  termValue: true,
  termUnit: true,
  retiredAt: true,
  version: true,
} satisfies Prisma.CatalogItemSelect

type Row = Prisma.CatalogItemGetPayload<{ select: typeof select }>

/** Of the fields that only some kinds have, the contract of each lets out its own. */
function itemOut(ctx: StaffCtx, { termValue, termUnit, typeId, ...item }: Row) {
  return {
    ...item,
    label: item.label as Localized,
    typeId: typeId ?? '',
    term: { value: termValue ?? 0, unit: termUnit ?? 'DAYS' } satisfies Term,
    can: { edit: ctx.actor.permissions.has('settings.edit') },
  }
}

/** One of the company's lists, in its order (S2-09, S2-16 to S2-19). */
export async function listItems(ctx: StaffCtx, kind: CatalogKind, { includeRetired }: { includeRetired: boolean }) {
  const items = await ctx.db.catalogItem.findMany({
    where: { organizationId: ctx.organization.id, kind, ...(!includeRetired && { retiredAt: null }) },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select,
  })
  return { data: items.map((item) => itemOut(ctx, item)) }
}

/** @throws AppError not_found */
export async function getItem(ctx: StaffCtx, kind: CatalogKind, id: string) {
  return itemOut(ctx, found(await ctx.db.catalogItem.findFirst({ where: { organizationId: ctx.organization.id, kind, id }, select })))
}
