import type { NewLocation } from '@amparo/contracts/staff/settings'
import type { z } from 'zod'
import { changesBetween } from '../../activities/changes.ts'
import { record } from '../../activities/record.ts'
import { type StaffCtx, transaction } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { newId } from '../../ids.ts'
import { storedPhone } from '../organizations/stored-phone.ts'
import { getLocation } from './get-location.ts'

type LocationInput = z.output<typeof NewLocation>

/** Adds a location. @throws AppError phone_invalid */
export async function createLocation(ctx: StaffCtx, input: LocationInput) {
  return transaction(ctx, async (ctx) => {
    const id = newId(ctx.now)
    const phone = storedPhone(input.phone, ctx.organization.country)
    await ctx.db.location.create({
      data: { ...input, phone, organizationId: ctx.organization.id, id, createdAt: ctx.now, updatedAt: ctx.now },
      select: { id: true },
    })
    await record(ctx, { kind: 'location.created', data: { locationId: id, name: input.name } })
    return getLocation(ctx, id)
  })
}

/** Changes a location (S4-23): what the portal says of it changes with it (S4-24). @throws AppError not_found, version_stale, phone_invalid */
export async function editLocation(ctx: StaffCtx, id: string, input: Partial<LocationInput>, version: number) {
  return transaction(ctx, async (ctx) => {
    const current = await getLocation(ctx, id)
    if (current.version !== version) throw new AppError('version_stale', { data: { current } })

    const after = { ...current, ...input }
    if (input.phone !== undefined) after.phone = storedPhone(input.phone, ctx.organization.country)
    const { name, address, phone, email, turnaroundDays, public: isPublic } = after
    const { count } = await ctx.db.location.updateMany({
      where: { organizationId: ctx.organization.id, id, version },
      data: { name, address, phone, email, turnaroundDays, public: isPublic, version: { increment: 1 }, updatedAt: ctx.now },
    })
    if (!count) throw new AppError('version_stale', { data: { current: await getLocation(ctx, id) } })

    const changes = changesBetween(['name', 'address', 'phone', 'email', 'turnaroundDays', 'public'], current, after)
    if (changes.length) await record(ctx, { kind: 'location.edited', data: { locationId: id, name, changes } })
    return getLocation(ctx, id)
  })
}

/** Takes a location out of pickers and of the portal; orders keep it. */
export function retireLocation(ctx: StaffCtx, id: string) {
  return setRetired(ctx, id, true)
}

export function restoreLocation(ctx: StaffCtx, id: string) {
  return setRetired(ctx, id, false)
}

async function setRetired(ctx: StaffCtx, id: string, retire: boolean) {
  return transaction(ctx, async (ctx) => {
    const { count } = await ctx.db.location.updateMany({
      where: { organizationId: ctx.organization.id, id, retiredAt: retire ? null : { not: null } },
      data: { retiredAt: retire ? ctx.now : null, version: { increment: 1 }, updatedAt: ctx.now },
    })
    const location = await getLocation(ctx, id)
    if (count) await record(ctx, { kind: retire ? 'location.retired' : 'location.restored', data: { locationId: id, name: location.name } })
    return location
  })
}
