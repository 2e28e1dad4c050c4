import { record } from '../../activities/record.ts'
import { type StaffCtx, transaction } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { newId } from '../../ids.ts'
import { visibleCustomers } from '../customers/policy.ts'
import { displayName } from '../customers/rules.ts'
import { followWordsOf } from '../orders/order-search-text.ts'
import { getDevice } from './read-devices.ts'
import { assertNamed, type DeviceInput, deviceChanges, deviceLabel, deviceSearchText } from './rules.ts'

/** Adds a device to a customer. @throws AppError reference_not_found, invalid_input */
export async function createDevice(ctx: StaffCtx, input: DeviceInput) {
  const id = await transaction(ctx, async (ctx) => {
    await findReceiver(ctx, input.customerId)
    return insertDevice(ctx, input)
  })
  return getDevice(ctx, id)
}

/** The writing of createDevice, for an order that makes its device in place. The customer was looked at already. @returns the id */
export async function insertDevice(ctx: StaffCtx, input: DeviceInput, path = 'body'): Promise<string> {
  assertNamed(input, path)
  const id = newId(ctx.now)
  await ctx.db.device.create({
    data: {
      ...input,
      organizationId: ctx.organization.id,
      id,
      searchText: deviceSearchText(input),
      createdAt: ctx.now,
      updatedAt: ctx.now,
    },
    select: { id: true },
  })
  await record(ctx, { kind: 'device.created', data: { deviceId: id, label: deviceLabel(input) }, customerId: input.customerId })
  return id
}

/** Changes a device, or whose it is; past orders stay with the customer who brought it. @throws AppError not_found, version_stale, forbidden, reference_not_found */
export async function editDevice(ctx: StaffCtx, id: string, input: Partial<DeviceInput>, version: number) {
  await transaction(ctx, async (ctx) => {
    const current = await getDevice(ctx, id)
    if (current.version !== version) throw new AppError('version_stale', { data: { current } })
    if (!current.can.edit) throw new AppError('forbidden')

    const before: DeviceInput = { ...wordsOf(current), customerId: current.customer.id }
    const after = { ...before, ...input }
    assertNamed(after)
    const changes = deviceChanges(before, after)
    const moves = after.customerId !== before.customerId
    if (moves) changes.push({ field: 'customer', from: current.customer.displayName, to: await findReceiver(ctx, after.customerId) })
    if (!changes.length) return

    const { count } = await ctx.db.device.updateMany({
      where: { organizationId: ctx.organization.id, id, version },
      data: { ...after, searchText: deviceSearchText(after), version: { increment: 1 }, updatedAt: ctx.now },
    })
    if (!count) throw new AppError('version_stale', { data: { current: await getDevice(ctx, id) } })
    await followWordsOf(ctx, { deviceId: id })
    // Both customers' histories tell of it.
    for (const customerId of new Set([before.customerId, after.customerId])) {
      await record(ctx, { kind: 'device.edited', data: { deviceId: id, changes }, customerId })
    }
  })
  return getDevice(ctx, id)
}

export async function retireDevice(ctx: StaffCtx, id: string) {
  return setRetired(ctx, id, true)
}

export async function restoreDevice(ctx: StaffCtx, id: string) {
  return setRetired(ctx, id, false)
}

async function setRetired(ctx: StaffCtx, id: string, retire: boolean) {
  await transaction(ctx, async (ctx) => {
    const current = await getDevice(ctx, id)
    const { count } = await ctx.db.device.updateMany({
      where: { organizationId: ctx.organization.id, id, retiredAt: retire ? null : { not: null } },
      data: { retiredAt: retire ? ctx.now : null, version: { increment: 1 }, updatedAt: ctx.now },
    })
    if (!count) return
    await record(ctx, {
      kind: retire ? 'device.retired' : 'device.restored',
      data: { deviceId: id, label: deviceLabel(current) },
      customerId: current.customer.id,
    })
  })
  return getDevice(ctx, id)
}

function wordsOf({ kind, brand, model, serial, notes }: Omit<DeviceInput, 'customerId'>) {
  return { kind, brand, model, serial, notes }
}

/** The name of the customer who is to have a device: one whom the actor sees, not retired. @throws AppError reference_not_found */
async function findReceiver(ctx: StaffCtx, id: string): Promise<string> {
  const customer = await ctx.db.customer.findFirst({
    where: { AND: [visibleCustomers(ctx), { id, retiredAt: null }] },
    select: { kind: true, name: true, surname: true, tradeName: true },
  })
  if (!customer) throw new AppError('reference_not_found', { fields: [{ path: 'body.customerId', code: 'invalid' }] })
  return displayName(customer)
}
