import type { Localized } from '@amparo/contracts/common'
import type { Term } from '@amparo/contracts/staff/places'
import { record } from '../../activities/record.ts'
import { key, rows, type StaffCtx, transaction } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { newId } from '../../ids.ts'
import { type CatalogKind, getItem, listItems } from './catalog-item.ts'

interface ItemInput {
  label: Localized
  /** Of a type. */
  term?: Term
  /** Of a category. */
  typeId?: string
}

/** Adds to a list, at its end (S2-10). @throws AppError reference_not_found for a category under what is no type */
export async function createItem(ctx: StaffCtx, kind: CatalogKind, input: ItemInput) {
  return transaction(ctx, async (ctx) => {
    const position = await lockList(ctx, kind)
    await assertType(ctx, input.typeId)
    const id = newId(ctx.now)
    await ctx.db.catalogItem.create({
      data: { organizationId: ctx.organization.id, id, kind, position, ...columnsOf(input), createdAt: ctx.now, updatedAt: ctx.now },
      select: { id: true },
    })
    return told(ctx, 'catalog.created', kind, id)
  })
}

/** Changes one of a list; requests show it as it is now. @throws AppError not_found, version_stale, reference_not_found */
export async function editItem(ctx: StaffCtx, kind: CatalogKind, id: string, change: Partial<ItemInput>, version: number) {
  return transaction(ctx, async (ctx) => {
    await lockList(ctx, kind)
    const current = await getItem(ctx, kind, id)
    if (current.version !== version) throw new AppError('version_stale', { data: { current } })
    if (change.typeId !== current.typeId) await assertType(ctx, change.typeId)
    await ctx.db.catalogItem.update({
      where: key(ctx, id),
      data: { ...columnsOf({ label: current.label, ...change }), version: { increment: 1 }, updatedAt: ctx.now },
      select: { id: true },
    })
    return told(ctx, 'catalog.edited', kind, id)
  })
}

/** Puts a list in another order. @throws AppError reference_not_found where one is not of the list, invalid_input where one is left out */
export async function reorderItems(ctx: StaffCtx, kind: CatalogKind, ids: string[]) {
  return transaction(ctx, async (ctx) => {
    await lockList(ctx, kind)
    const { data } = await listItems(ctx, kind, { includeRetired: false })
    const known = new Set(data.map(({ id }) => id))
    if (ids.some((id) => !known.has(id))) throw new AppError('reference_not_found', { fields: [{ path: 'body.ids', code: 'unknown' }] })
    if (new Set(ids).size !== known.size || ids.length !== known.size)
      throw new AppError('invalid_input', { fields: [{ path: 'body.ids', code: 'invalid' }] })
    await rows(
      ctx,
      `update "CatalogItem" i set position = (listed.place - 1)::int, "updatedAt" = $3::timestamptz
       from unnest($2::uuid[]) with ordinality as listed (id, place)
       where i."organizationId" = $1::uuid and i.id = listed.id returning 1 as moved`,
      [ctx.organization.id, ids, ctx.now],
    )
    return listItems(ctx, kind, { includeRetired: false })
  })
}

/** Takes one out of pickers, or brings it back; requests keep it. @throws AppError not_found */
export async function setItemRetired(ctx: StaffCtx, kind: CatalogKind, id: string, retire: boolean) {
  return transaction(ctx, async (ctx) => {
    const { count } = await ctx.db.catalogItem.updateMany({
      where: { organizationId: ctx.organization.id, kind, id, retiredAt: retire ? null : { not: null } },
      data: { retiredAt: retire ? ctx.now : null, version: { increment: 1 }, updatedAt: ctx.now },
    })
    return count ? told(ctx, retire ? 'catalog.retired' : 'catalog.restored', kind, id) : getItem(ctx, kind, id)
  })
}

async function told(
  ctx: StaffCtx,
  what: 'catalog.created' | 'catalog.edited' | 'catalog.retired' | 'catalog.restored',
  kind: CatalogKind,
  id: string,
) {
  const item = await getItem(ctx, kind, id)
  await record(ctx, { kind: what, data: { itemId: id, catalog: kind, label: item.label[ctx.organization.language] } })
  return item
}

function columnsOf({ label, term, typeId }: ItemInput) {
  return { label, ...(term && { termValue: term.value, termUnit: term.unit }), ...(typeId !== undefined && { typeId }) }
}

async function assertType(ctx: StaffCtx, typeId: string | undefined): Promise<void> {
  if (typeId === undefined) return
  const where = { organizationId: ctx.organization.id, id: typeId, kind: 'TYPE', retiredAt: null } as const
  if (!(await ctx.db.catalogItem.findFirst({ where, select: { id: true } })))
    throw new AppError('reference_not_found', { fields: [{ path: 'body.typeId', code: 'invalid' }] })
}

/** Changes of a list go one after the other. @returns the position after the last */
async function lockList(ctx: StaffCtx, kind: CatalogKind): Promise<number> {
  const locked = await rows<{ position: number }>(
    ctx,
    `select position from "CatalogItem" where "organizationId" = $1::uuid and kind = $2::"CatalogKind" order by id for no key update`,
    [ctx.organization.id, kind],
  )
  return Math.max(-1, ...locked.map(({ position }) => position)) + 1
}
