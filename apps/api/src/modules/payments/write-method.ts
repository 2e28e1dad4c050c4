import type { Localized } from '@amparo/contracts/common'
import type { NewPaymentMethod } from '@amparo/contracts/staff/payments'
import type { z } from 'zod'
import { record } from '../../activities/record.ts'
import { type Ctx, key, rows, type StaffCtx, transaction } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { newId } from '../../ids.ts'
import { getMethod, listMethods } from './get-method.ts'

type MethodInput = z.output<typeof NewPaymentMethod>

/** Adds a way to pay, after the others (S1-12). */
export function createMethod(ctx: StaffCtx, input: MethodInput) {
  return transaction(ctx, async (ctx) => {
    const position = await lockMethods(ctx)
    const id = newId(ctx.now)
    await ctx.db.paymentMethod.create({
      data: { ...input, organizationId: ctx.organization.id, id, position, createdAt: ctx.now, updatedAt: ctx.now },
      select: { id: true },
    })
    await record(ctx, { kind: 'payment_method.created', data: { methodId: id, name: nameOf(ctx, input.name) } })
    return getMethod(ctx, id)
  })
}

type MethodChanges = { [F in keyof MethodInput]?: MethodInput[F] | undefined }

/** Payments keep what they were made with: they show the method as it is called now. @throws AppError not_found, version_stale */
export function editMethod(ctx: StaffCtx, id: string, changes: MethodChanges, version: number) {
  return transaction(ctx, async (ctx) => {
    await lockMethods(ctx)
    const current = await getMethod(ctx, id)
    if (current.version !== version) throw new AppError('version_stale', { data: { current } })
    const { kind, name, requiresReference } = { ...current, ...changes }
    await ctx.db.paymentMethod.update({
      where: key(ctx, id),
      data: { kind, name, requiresReference, version: { increment: 1 }, updatedAt: ctx.now },
      select: { id: true },
    })
    await record(ctx, { kind: 'payment_method.edited', data: { methodId: id, name: nameOf(ctx, name) } })
    return getMethod(ctx, id)
  })
}

/** @throws AppError reference_not_found where one is not of the list, invalid_input where one is left out or named twice */
export function reorderMethods(ctx: StaffCtx, ids: string[]) {
  return transaction(ctx, async (ctx) => {
    await lockMethods(ctx)
    const { data } = await listMethods(ctx, { includeRetired: false })
    const known = new Set(data.map((method) => method.id))
    if (ids.some((id) => !known.has(id))) throw new AppError('reference_not_found', { fields: [{ path: 'body.ids', code: 'unknown' }] })
    if (new Set(ids).size !== known.size || ids.length !== known.size)
      throw new AppError('invalid_input', { fields: [{ path: 'body.ids', code: 'invalid' }] })
    await rows(
      ctx,
      `update "PaymentMethod" m set position = (listed.place - 1)::int, "updatedAt" = $3::timestamptz
       from unnest($2::uuid[]) with ordinality as listed (id, place)
       where m."organizationId" = $1::uuid and m.id = listed.id returning 1 as moved`,
      [ctx.organization.id, ids, ctx.now],
    )
    return listMethods(ctx, { includeRetired: false })
  })
}

/** Takes a way to pay out of pickers; payments made with it keep it. @throws AppError not_found */
export function retireMethod(ctx: StaffCtx, id: string) {
  return setRetired(ctx, id, ctx.now)
}

export function restoreMethod(ctx: StaffCtx, id: string) {
  return setRetired(ctx, id, null)
}

function setRetired(ctx: StaffCtx, id: string, retiredAt: Date | null) {
  return transaction(ctx, async (ctx) => {
    await lockMethods(ctx)
    const method = await getMethod(ctx, id)
    if (Boolean(method.retiredAt) === Boolean(retiredAt)) return method
    await ctx.db.paymentMethod.update({
      where: key(ctx, id),
      data: { retiredAt, version: { increment: 1 }, updatedAt: ctx.now },
      select: { id: true },
    })
    const kind = retiredAt ? 'payment_method.retired' : 'payment_method.restored'
    await record(ctx, { kind, data: { methodId: id, name: nameOf(ctx, method.name) } })
    return getMethod(ctx, id)
  })
}

/** Changes of the list go one after the other, or two could take the same place. @returns the position after the last */
async function lockMethods(ctx: Ctx): Promise<number> {
  const locked = await rows<{ position: number }>(
    ctx,
    'select position from "PaymentMethod" where "organizationId" = $1::uuid order by id for no key update',
    [ctx.organization.id],
  )
  return Math.max(-1, ...locked.map(({ position }) => position)) + 1
}

function nameOf(ctx: Ctx, name: Localized): string {
  return name[ctx.organization.language]
}
