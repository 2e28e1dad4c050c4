import { searchTextOf } from '@amparo/contracts/model/search'
import type { NewUnit, NewUnitParty } from '@amparo/contracts/staff/places'
import type { z } from 'zod'
import { changesBetween } from '../../activities/changes.ts'
import { record } from '../../activities/record.ts'
import { type Ctx, key, rows, type StaffCtx, transaction } from '../../context.ts'
import { AppError, found } from '../../errors.ts'
import { newId } from '../../ids.ts'
import { visibleCustomers } from '../customers/policy.ts'
import { displayName } from '../customers/rules.ts'
import { getUnit } from './units.ts'

type UnitInput = z.output<typeof NewUnit>
type PartyInput = z.output<typeof NewUnitParty>

/** @throws AppError reference_not_found */
export async function createUnit(ctx: StaffCtx, input: UnitInput) {
  return transaction(ctx, async (ctx) => {
    await assertProject(ctx, input.projectId)
    const id = newId(ctx.now)
    const deliveredOn = asDay(input.deliveredOn)
    await ctx.db.unit.create({
      data: {
        ...input,
        deliveredOn,
        organizationId: ctx.organization.id,
        id,
        ownText: ownTextOf(input),
        searchText: '',
        createdAt: ctx.now,
        updatedAt: ctx.now,
      },
      select: { id: true },
    })
    await followUnitWords(ctx, { unitId: id })
    await record(ctx, { kind: 'unit.created', data: { unitId: id, name: input.name } })
    return getUnit(ctx, id)
  })
}

/** @throws AppError not_found, version_stale, reference_not_found */
export async function editUnit(ctx: StaffCtx, id: string, input: Partial<UnitInput>, version: number) {
  return transaction(ctx, async (ctx) => {
    const current = await getUnit(ctx, id)
    const before = { ...current, projectId: current.project.id }
    const { projectId, kind, name, tower, floor, deliveredOn, notes } = { ...before, ...input }
    if (projectId !== before.projectId) await assertProject(ctx, projectId)
    const { count } = await ctx.db.unit.updateMany({
      where: { organizationId: ctx.organization.id, id, version },
      data: {
        projectId,
        kind,
        name,
        tower,
        floor,
        deliveredOn: asDay(deliveredOn),
        notes,
        ownText: ownTextOf({ kind, name, tower }),
        version: { increment: 1 },
        updatedAt: ctx.now,
      },
    })
    if (!count) throw new AppError('version_stale', { data: { current: await getUnit(ctx, id) } })
    await followUnitWords(ctx, { unitId: id })
    const after = await getUnit(ctx, id)
    const told = (unit: typeof current) => ({ ...unit, project: unit.project.name })
    const changes = changesBetween(['project', 'kind', 'name', 'tower', 'floor', 'deliveredOn', 'notes'], told(current), told(after))
    if (changes.length) await record(ctx, { kind: 'unit.edited', data: { unitId: id, name, changes } })
    return after
  })
}

/** Takes a unit out of lists and pickers, or brings it back; history keeps it. @throws AppError not_found */
export async function setUnitRetired(ctx: StaffCtx, id: string, retire: boolean) {
  return transaction(ctx, async (ctx) => {
    const { count } = await ctx.db.unit.updateMany({
      where: { organizationId: ctx.organization.id, id, retiredAt: retire ? null : { not: null } },
      data: { retiredAt: retire ? ctx.now : null, version: { increment: 1 }, updatedAt: ctx.now },
    })
    const unit = await getUnit(ctx, id)
    if (count) await record(ctx, { kind: retire ? 'unit.retired' : 'unit.restored', data: { unitId: id, name: unit.name } })
    return unit
  })
}

/** Says who owns or rents a unit, and from when (S0-17). @throws AppError not_found, reference_not_found, period_invalid */
export async function addParty(ctx: StaffCtx, unitId: string, { kind, customerId, from, to }: PartyInput) {
  assertPeriod(from, to)
  return transaction(ctx, async (ctx) => {
    const unit = await getUnit(ctx, unitId)
    const customer = await ctx.db.customer.findFirst({
      where: { AND: [visibleCustomers(ctx), { id: customerId, retiredAt: null }] },
      select: { kind: true, name: true, surname: true, tradeName: true },
    })
    if (!customer) throw new AppError('reference_not_found', { fields: [{ path: 'body.customerId', code: 'invalid' }] })
    await ctx.db.unitParty.create({
      data: {
        organizationId: ctx.organization.id,
        id: newId(ctx.now),
        unitId,
        customerId,
        kind,
        from: asDay(from),
        to: asDay(to),
        createdAt: ctx.now,
      },
      select: { id: true },
    })
    await followUnitWords(ctx, { unitId })
    await record(ctx, { kind: 'unit.party_added', data: { unitId, unit: unit.name, kind, customer: displayName(customer) }, customerId })
    return getUnit(ctx, unitId)
  })
}

/** Changes the days of an ownership or tenancy, such as its last, under the party's version. @throws AppError not_found, period_invalid, version_stale */
export async function editParty(ctx: StaffCtx, unitId: string, partyId: string, change: Partial<Pick<PartyInput, 'from' | 'to'>>, version: number) {
  return transaction(ctx, async (ctx) => {
    const { unit, party } = await partyOf(ctx, unitId, partyId)
    const after = { ...party, ...change }
    assertPeriod(after.from, after.to)
    const { count } = await ctx.db.unitParty.updateMany({
      where: { organizationId: ctx.organization.id, id: partyId, version },
      data: { from: asDay(after.from), to: asDay(after.to), version: { increment: 1 } },
    })
    if (!count) throw new AppError('version_stale', { data: { current: await getUnit(ctx, unitId) } })
    const changes = changesBetween(['from', 'to'], party, after)
    const data = { unitId, unit: unit.name, kind: party.kind, customer: party.customer.displayName, changes }
    if (changes.length) await record(ctx, { kind: 'unit.party_edited', data, customerId: party.customer.id })
    return getUnit(ctx, unitId)
  })
}

/** Takes out what was written by mistake. @throws AppError not_found */
export async function removeParty(ctx: StaffCtx, unitId: string, partyId: string) {
  return transaction(ctx, async (ctx) => {
    const { unit, party } = await partyOf(ctx, unitId, partyId)
    await ctx.db.unitParty.delete({ where: key(ctx, partyId), select: { id: true } })
    await followUnitWords(ctx, { unitId })
    const data = { unitId, unit: unit.name, kind: party.kind, customer: party.customer.displayName }
    await record(ctx, { kind: 'unit.party_removed', data, customerId: party.customer.id })
    return getUnit(ctx, unitId)
  })
}

/** The text that units are found by: their own, their project's, and their people's; in the transaction that changed any of these. */
export async function followUnitWords(ctx: Ctx, changed: { unitId: string } | { projectId: string } | { customerId: string }): Promise<void> {
  const which = {
    unitId: 'n.id = $2::uuid',
    projectId: 'n."projectId" = $2::uuid',
    customerId:
      'exists (select from "UnitParty" u where u."organizationId" = n."organizationId" and u."unitId" = n.id and u."customerId" = $2::uuid)',
  }
  const [[by, id]] = Object.entries(changed) as [[keyof typeof which, string]]
  await rows(
    ctx,
    `update "Unit" n set "searchText" = concat_ws(' ', n."ownText", p."searchText",
       (select string_agg(c."searchText", ' ') from "UnitParty" u join "Customer" c on c."organizationId" = u."organizationId" and c.id = u."customerId"
         where u."organizationId" = n."organizationId" and u."unitId" = n.id))
     from "Project" p where p."organizationId" = n."organizationId" and p.id = n."projectId" and n."organizationId" = $1::uuid and ${which[by]}`,
    [ctx.organization.id, id],
  )
}

async function partyOf(ctx: StaffCtx, unitId: string, partyId: string) {
  const unit = await getUnit(ctx, unitId)
  return { unit, party: found(unit.parties.find(({ id }) => id === partyId)) }
}

async function assertProject(ctx: StaffCtx, projectId: string): Promise<void> {
  const where = { organizationId: ctx.organization.id, id: projectId, retiredAt: null }
  if (!(await ctx.db.project.findFirst({ where, select: { id: true } })))
    throw new AppError('reference_not_found', { fields: [{ path: 'body.projectId', code: 'invalid' }] })
}

function assertPeriod(from: string | null, to: string | null): void {
  if (from && to && to < from) throw new AppError('period_invalid', { fields: [{ path: 'body.to', code: 'too_small' }] })
}

function ownTextOf({ kind, name, tower }: Pick<UnitInput, 'kind' | 'name' | 'tower'>): string {
  return searchTextOf([name, tower, kind])
}

function asDay(date: string | null): Date | null {
  return date === null ? null : new Date(date)
}
