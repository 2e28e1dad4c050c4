import type { Localized } from '@amparo/contracts/common'
import { inEachLanguage } from '@amparo/contracts/model/languages'
import type { EstimateEvent as EstimateEventSchema, NewInternalStatus, NewPublicStatus } from '@amparo/contracts/staff/statuses'
import type { Prisma } from '@amparo/database/client'
import type { z } from 'zod'
import { record } from '../../activities/record.ts'
import { type Ctx, rows, type StaffCtx, transaction } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { newId } from '../../ids.ts'
import { getStatus, listStatuses, type StatusKind } from './get-status.ts'
import { assertFits, assertMayBeInitial, assertMayFollowEstimate, assertPlaces, type StatusChange } from './rules.ts'

type EstimateEvent = z.output<typeof EstimateEventSchema>
type PublicInput = z.output<typeof NewPublicStatus>
type InternalInput = z.output<typeof NewInternalStatus>

const nothing = inEachLanguage(() => '')

export function createPublicStatus(ctx: StaffCtx, input: PublicInput) {
  if (input.initial) assertMayBeInitial(input.category)
  if (input.estimateEvent) assertMayFollowEstimate(input.category)
  assertPlaces(input)
  return insertStatus(ctx, { ...input, kind: 'PUBLIC' })
}

export function createInternalStatus(ctx: StaffCtx, input: InternalInput) {
  return insertStatus(ctx, { ...input, kind: 'INTERNAL', nextStep: nothing, notify: false })
}

type NewRow = Omit<Prisma.OrderStatusUncheckedCreateInput, 'organizationId' | 'id' | 'position' | 'initial'> & {
  kind: StatusKind
  label: Localized
  initial: boolean
}

function insertStatus(ctx: StaffCtx, input: NewRow) {
  return transaction(ctx, async (ctx) => {
    const position = await lockStatuses(ctx, input.kind)
    if (input.initial) await unsetInitial(ctx, input.kind)
    if (input.estimateEvent) await unsetEstimateEvent(ctx, input.estimateEvent)
    const id = newId(ctx.now)
    await ctx.db.orderStatus.create({
      data: { ...input, organizationId: ctx.organization.id, id, position, createdAt: ctx.now, updatedAt: ctx.now },
      select: { id: true },
    })
    await record(ctx, { kind: 'status.created', data: { statusId: id, label: nameOf(ctx, input.label) } })
    return getStatus(ctx, input.kind, id)
  })
}

/** Changes a status; one that becomes the initial one, or that of what an estimate does, takes that from another. @throws AppError not_found, version_stale, status_initial_required */
export async function editStatus(ctx: StaffCtx, kind: StatusKind, id: string, change: StatusChange, version: number) {
  assertFits(kind, change)
  assertPlaces(change)
  return transaction(ctx, async (ctx) => {
    await lockStatuses(ctx, kind)
    const current = await getStatus(ctx, kind, id)
    if (current.version !== version) throw new AppError('version_stale', { data: { current } })

    const { label, nextStep, category, mover, color, notify, initial, estimateEvent, whatsapp } = { ...current, ...change }
    if (current.initial && !initial) throw new AppError('status_initial_required')
    if (initial) assertMayBeInitial(category)
    if (initial && current.retiredAt) throw new AppError('invalid_input', { fields: [{ path: 'body.initial', code: 'invalid' }] })
    if (initial && !current.initial) await unsetInitial(ctx, kind)
    if (estimateEvent) assertMayFollowEstimate(category)
    const takesOver = estimateEvent && estimateEvent !== current.estimateEvent
    if (takesOver && current.retiredAt) throw new AppError('invalid_input', { fields: [{ path: 'body.estimateEvent', code: 'invalid' }] })
    if (takesOver) await unsetEstimateEvent(ctx, estimateEvent)
    await ctx.db.orderStatus.updateMany({
      where: { organizationId: ctx.organization.id, id },
      data: { label, nextStep, category, mover, color, notify, initial, estimateEvent, whatsapp, version: { increment: 1 }, updatedAt: ctx.now },
    })
    await record(ctx, { kind: 'status.edited', data: { statusId: id, label: nameOf(ctx, label) } })
    return getStatus(ctx, kind, id)
  })
}

/** Puts the statuses in another order. @throws AppError reference_not_found where one is not of the list, invalid_input where one is left out */
export async function reorderStatuses(ctx: StaffCtx, kind: StatusKind, ids: string[]) {
  return transaction(ctx, async (ctx) => {
    await lockStatuses(ctx, kind)
    const { data } = await listStatuses(ctx, kind, { includeRetired: false })
    const known = new Set(data.map((status) => status.id))
    if (ids.some((id) => !known.has(id))) throw new AppError('reference_not_found', { fields: [{ path: 'body.ids', code: 'unknown' }] })
    if (new Set(ids).size !== known.size || ids.length !== known.size) {
      throw new AppError('invalid_input', { fields: [{ path: 'body.ids', code: 'invalid' }] })
    }
    await rows(
      ctx,
      `update "OrderStatus" s set position = (listed.place - 1)::int, "updatedAt" = $3::timestamptz
       from unnest($2::uuid[]) with ordinality as listed (id, place)
       where s."organizationId" = $1::uuid and s.id = listed.id returning 1 as moved`,
      [ctx.organization.id, ids, ctx.now],
    )
    return listStatuses(ctx, kind, { includeRetired: false })
  })
}

/** Withdraws a status (S1-24): new updates cannot take it, and history keeps it. @throws AppError not_found, status_initial_required, status_in_use */
export async function retireStatus(ctx: StaffCtx, kind: StatusKind, id: string) {
  return transaction(ctx, async (ctx) => {
    await lockStatuses(ctx, kind)
    const status = await getStatus(ctx, kind, id)
    if (status.retiredAt) return status
    if (status.initial) throw new AppError('status_initial_required')
    const openOrders = await countOpenOrders(ctx, kind, id)
    if (openOrders) throw new AppError('status_in_use', { data: { openOrders } })
    return setRetired(ctx, kind, id, ctx.now)
  })
}

export async function restoreStatus(ctx: StaffCtx, kind: StatusKind, id: string) {
  return transaction(ctx, async (ctx) => {
    await lockStatuses(ctx, kind)
    const status = await getStatus(ctx, kind, id)
    return status.retiredAt ? setRetired(ctx, kind, id, null) : status
  })
}

async function setRetired(ctx: StaffCtx, kind: StatusKind, id: string, retiredAt: Date | null) {
  await ctx.db.orderStatus.updateMany({
    where: { organizationId: ctx.organization.id, id },
    data: { retiredAt, version: { increment: 1 }, updatedAt: ctx.now },
  })
  const status = await getStatus(ctx, kind, id)
  await record(ctx, { kind: retiredAt ? 'status.retired' : 'status.restored', data: { statusId: id, label: nameOf(ctx, status.label) } })
  return status
}

/** Changes of a list go one after the other, or two could be the initial one. @returns the position after the last */
async function lockStatuses(ctx: Ctx, kind: StatusKind): Promise<number> {
  const locked = await rows<{ position: number }>(
    ctx,
    `select position from "OrderStatus" where "organizationId" = $1::uuid and kind = $2::"StatusKind" order by id for no key update`,
    [ctx.organization.id, kind],
  )
  return Math.max(-1, ...locked.map(({ position }) => position)) + 1
}

async function unsetInitial(ctx: Ctx, kind: StatusKind): Promise<void> {
  await ctx.db.orderStatus.updateMany({
    where: { organizationId: ctx.organization.id, kind, initial: true },
    data: { initial: false, version: { increment: 1 }, updatedAt: ctx.now },
  })
}

/** Also from one that is retired, so that bringing it back takes nothing from another. */
async function unsetEstimateEvent(ctx: Ctx, estimateEvent: EstimateEvent): Promise<void> {
  await ctx.db.orderStatus.updateMany({
    where: { organizationId: ctx.organization.id, estimateEvent },
    data: { estimateEvent: null, version: { increment: 1 }, updatedAt: ctx.now },
  })
}

/** Orders that a retired status would leave without one to stand in: those retired themselves, or over, keep theirs. */
function countOpenOrders(ctx: Ctx, kind: StatusKind, id: string): Promise<number> {
  return ctx.db.order.count({
    where: {
      organizationId: ctx.organization.id,
      retiredAt: null,
      publicStatus: { category: { notIn: ['DELIVERED', 'CANCELLED'] } },
      ...(kind === 'PUBLIC' ? { publicStatusId: id } : { internalStatusId: id }),
    },
  })
}

function nameOf(ctx: Ctx, label: Localized): string {
  return label[ctx.organization.language]
}
