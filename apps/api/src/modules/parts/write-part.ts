import { isDeepStrictEqual } from 'node:util'
import { maxAmount } from '@amparo/contracts/common'
import type { Change, Said } from '@amparo/contracts/model/activities'
import { searchTextOf } from '@amparo/contracts/model/search'
import type { WarrantyTerm } from '@amparo/contracts/model/warranties'
import type { NewPart } from '@amparo/contracts/staff/parts'
import type { Prisma } from '@amparo/database/client'
import type { z } from 'zod'
import { record } from '../../activities/record.ts'
import { companyDay } from '../../company-day.ts'
import { type Ctx, key, rows, type StaffCtx, transaction } from '../../context.ts'
import { AppError, found } from '../../errors.ts'
import { newId } from '../../ids.ts'
import { type LockedOrder, lockOrder } from '../orders/lock-order.ts'
import { localeOf } from '../orders/order-changes.ts'
import { assertMay, heldTo, visibleOrdersSql } from '../orders/policy.ts'
import { settleOrder } from '../orders/settle-order.ts'
import { getPart } from './part-row.ts'

type PartInput = z.output<typeof NewPart>
type PartChanges = { [F in Exclude<keyof PartInput, 'replacesId'>]?: PartInput[F] | undefined }

/** Adds a part to an order from its page (S1-23). @throws AppError not_found, forbidden, and what addPart throws */
export async function addPartToOrder(ctx: StaffCtx, orderId: string, input: PartInput) {
  const id = await transaction(ctx, async (ctx) => {
    const order = await lockOrder(ctx, orderId)
    assertMay(ctx, order, 'edit')
    return addPart(ctx, order, input)
  })
  return getPart(ctx, orderId, id)
}

const insert = `
  insert into "Part" ("organizationId", id, "orderId", description, quantity, "unitAmount", "usedOn", "warrantyValue", "warrantyUnit", "oldSerial",
    "newSerial", "replacesId", "estimateId", "addedById", "coverUntil", "searchText", "createdAt", "updatedAt")
  select $1::uuid, $2::uuid, $3::uuid, $4, $5::int, $6::int8, $7::date, $8::int, $9::"WarrantyUnit", $10, $11, $12::uuid, $13::uuid, $14::uuid,
    (select r."coverUntil" from "Part" r where r."organizationId" = $1::uuid and r.id = $12::uuid), $15 || E'\\n' || o."searchText", $16::timestamptz, $16::timestamptz
  from "Order" o where o."organizationId" = $1::uuid and o.id = $3::uuid`

/**
 * Writes a part of an order that the caller has locked, in that transaction, and settles the order. Who may, and whether
 * the order stands, is for the caller to see to.
 * @returns its id. @throws AppError invalid_input, reference_not_found, not_under_warranty
 */
export async function addPart(
  ctx: Ctx,
  order: LockedOrder,
  input: PartInput,
  { estimateId = null }: { estimateId?: string | null } = {},
): Promise<string> {
  const usedOn = input.usedOn ?? companyDay(ctx)
  assertStorable({ ...input, usedOn })
  if (input.replacesId) await assertReplaceable(ctx, order, input.replacesId)
  // One that replaces another goes on with that one's term, and has none of its own.
  const warranty = input.replacesId ? null : input.warranty
  const id = newId(ctx.now)
  const { description, quantity, unitPrice, oldSerial, newSerial, replacesId } = input
  await rows(ctx, insert, [
    ctx.organization.id,
    id,
    order.id,
    description,
    quantity,
    unitPrice,
    usedOn,
    warranty?.value ?? null,
    warranty?.unit ?? null,
    oldSerial,
    newSerial,
    replacesId,
    estimateId,
    ctx.actor.kind === 'USER' ? ctx.actor.id : null,
    ownWords(input),
    ctx.now,
  ])
  await settleOrder(ctx, order.id)
  const data = { partId: id, description, quantity, amount: quantity * unitPrice, currency: order.currency }
  await record(ctx, { kind: 'part.added', data, orderId: order.id })
  return id
}

/** Changes a part from its order's page (S1-27). @throws AppError not_found, forbidden, order_retired, order_closed, version_stale, invalid_input */
export async function editPart(ctx: StaffCtx, orderId: string, id: string, input: PartChanges, version: number) {
  await transaction(ctx, async (ctx) => {
    const { order } = await lockPart(ctx, orderId, id, version)
    await changePart(ctx, order, id, input)
  })
  return getPart(ctx, orderId, id)
}

/**
 * Changes a part of an order that the caller has locked, in that transaction, and settles the order; the history says from
 * what to what. Who may, and whether the order stands, is for the caller to see to.
 * @throws AppError not_found, invalid_input
 */
export async function changePart(
  ctx: Ctx,
  order: LockedOrder,
  id: string,
  input: PartChanges,
  { estimateId }: { estimateId?: string } = {},
): Promise<void> {
  const before = await readPart(ctx, order.id, id)
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Partial<State>
  const after = { ...before, ...given, ...(before.replacesId && { warranty: null }) }
  assertStorable(after)
  const changes = changesOfPart(ctx, order.currency, before, after)
  const proposed = estimateId !== undefined && estimateId !== before.estimateId
  if (!changes.length && !proposed) return

  const { description, quantity, usedOn, warranty, oldSerial, newSerial } = after
  await ctx.db.part.update({
    where: key(ctx, id),
    data: {
      ...{ description, quantity, oldSerial, newSerial },
      ...(proposed && { estimateId }),
      unitAmount: after.unitPrice,
      usedOn: new Date(usedOn),
      warrantyValue: warranty?.value ?? null,
      warrantyUnit: warranty?.unit ?? null,
      searchText: [ownWords(after), ...before.searchText.split('\n').slice(1)].join('\n'),
      version: { increment: 1 },
      updatedAt: ctx.now,
    },
    select: { id: true },
  })
  await settleOrder(ctx, order.id)
  if (changes.length) await record(ctx, { kind: 'part.edited', data: { partId: id, description, changes }, orderId: order.id })
}

/** Takes a part off an order; the history says so (S1-27). @throws AppError not_found, forbidden, order_retired, order_closed, version_stale */
export async function removePart(ctx: StaffCtx, orderId: string, id: string, version: number): Promise<void> {
  await transaction(ctx, async (ctx) => {
    const { part } = await lockPart(ctx, orderId, id, version)
    await ctx.db.part.update({
      where: key(ctx, id),
      data: { removedAt: ctx.now, version: { increment: 1 }, updatedAt: ctx.now },
      select: { id: true },
    })
    await settleOrder(ctx, orderId)
    await record(ctx, { kind: 'part.removed', data: { partId: id, description: part.description }, orderId })
  })
}

/** The order's row is locked first: all that happens on one order happens one after the other. */
async function lockPart(ctx: StaffCtx, orderId: string, id: string, version: number) {
  const order = await lockOrder(ctx, orderId)
  const part = await readPart(ctx, orderId, id)
  assertMay(ctx, order, 'edit')
  if (part.version !== version) throw new AppError('version_stale', { data: { current: await getPart(ctx, orderId, id) } })
  return { order, part }
}

async function readPart(ctx: Ctx, orderId: string, id: string) {
  const { unitAmount, usedOn, warrantyValue, warrantyUnit, ...part } = found(
    await ctx.db.part.findFirst({ where: { organizationId: ctx.organization.id, id, orderId, removedAt: null }, select: stored }),
  )
  const warranty: WarrantyTerm | null = warrantyValue === null ? null : { value: warrantyValue, unit: warrantyUnit! }
  return { ...part, unitPrice: Number(unitAmount), usedOn: usedOn.toISOString().slice(0, 10), warranty }
}

const stored = {
  description: true,
  quantity: true,
  unitAmount: true,
  usedOn: true,
  warrantyValue: true,
  warrantyUnit: true,
  oldSerial: true,
  newSerial: true,
  replacesId: true,
  estimateId: true,
  searchText: true,
  version: true,
} satisfies Prisma.PartSelect

// The earlier order is kept as it is until this transaction ends: its delivery must not be taken back in between. Later
// orders always wait for earlier ones, so none wait for each other.
const replaceable = `
  select p."coverUntil" >= $4::date and o."deviceId" = $5::uuid and o.number < $6::int as covered
  from "Part" p join "Order" o on o."organizationId" = p."organizationId" and o.id = p."orderId"
  where p."organizationId" = $1::uuid and p.id = $2::uuid and p."removedAt" is null and ${visibleOrdersSql('o', '$3')}
  for share of o`

/** @throws AppError reference_not_found, not_under_warranty where it is not of an earlier order of the same device, or its term is over */
async function assertReplaceable(ctx: Ctx, order: LockedOrder, id: string): Promise<void> {
  const [part] = await rows<{ covered: boolean | null }>(ctx, replaceable, [
    ctx.organization.id,
    id,
    heldTo(ctx),
    companyDay(ctx),
    order.deviceId,
    order.number,
  ])
  const fields = [{ path: 'body.replacesId', code: 'invalid' as const }]
  if (!part) throw new AppError('reference_not_found', { fields })
  if (!part.covered) throw new AppError('not_under_warranty', { fields })
}

/** @throws AppError invalid_input for a day that nobody means, or a line that comes to more than one amount may be */
function assertStorable({ usedOn, quantity, unitPrice }: { usedOn: string; quantity: number; unitPrice: number }): void {
  if (usedOn < '2000-01-01') throw new AppError('invalid_input', { fields: [{ path: 'body.usedOn', code: 'too_small' }] })
  if (usedOn >= '2200-01-01') throw new AppError('invalid_input', { fields: [{ path: 'body.usedOn', code: 'too_big' }] })
  if (quantity * unitPrice > maxAmount) throw new AppError('invalid_input', { fields: [{ path: 'body.unitPrice', code: 'too_big' }] })
}

function ownWords({ description, oldSerial, newSerial }: { description: string; oldSerial: string; newSerial: string }): string {
  return searchTextOf([description, oldSerial, newSerial])
}

type State = Omit<PartInput, 'replacesId' | 'usedOn'> & { usedOn: string }

/** What a person would say changed: dates as the company writes them. */
function changesOfPart(ctx: Ctx, currency: string, before: State, after: State): Change[] {
  const day = new Intl.DateTimeFormat(localeOf(ctx.organization), { timeZone: 'UTC', day: '2-digit', month: '2-digit', year: 'numeric' })
  const told = ({ description, quantity, unitPrice, usedOn, warranty, oldSerial, newSerial }: State): Record<string, Said | null> => ({
    ...{ description, oldSerial, newSerial },
    quantity: String(quantity),
    unitPrice: { amount: unitPrice, currency },
    usedOn: day.format(new Date(usedOn)),
    warranty: warranty && { value: warranty.value, unit: warranty.unit },
  })
  const [from, to] = [told(before), told(after)]
  return Object.keys(from).flatMap((field) =>
    isDeepStrictEqual(from[field], to[field]) ? [] : [{ field, from: from[field] || null, to: to[field] || null }],
  )
}
