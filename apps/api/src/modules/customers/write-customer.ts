import { record } from '../../activities/record.ts'
import { key, type StaffCtx, transaction } from '../../context.ts'
import { AppError, found, isUniqueViolation } from '../../errors.ts'
import { newId } from '../../ids.ts'
import { followWordsOf } from '../orders/order-search-text.ts'
import { followUnitWords } from '../places/write-unit.ts'
import { getCustomer } from './get-customer.ts'
import { visibleCustomers } from './policy.ts'
import { type CustomerInput, cleanCustomer, customerChanges, customerSearchText, displayName } from './rules.ts'

/**
 * Adds a customer (S1-37, S1-38). One whom a seller adds is theirs; who is held to orders assigned to them has customers
 * by these alone. @throws AppError forbidden, tax_id_taken, tax_id_invalid, phone_invalid, reference_not_found
 */
export async function createCustomer(ctx: StaffCtx, input: CustomerInput) {
  if (ctx.actor.scope === 'ASSIGNED') throw new AppError('forbidden')
  const id = await transaction(ctx, (ctx) => insertCustomer(ctx, input))
  return getCustomer(ctx, id)
}

/** The writing of createCustomer, for an order that makes its customer in place (S1-16). @returns the id */
export async function insertCustomer(ctx: StaffCtx, input: CustomerInput): Promise<string> {
  const customer = cleanCustomer(input, input.country)
  if (ctx.actor.scope === 'OWN_CUSTOMERS') customer.sellerId = ctx.actor.id
  await assertTaxIdFree(ctx, customer)
  const id = newId(ctx.now)
  await ctx.db.customer
    .create({
      data: {
        ...customer,
        organizationId: ctx.organization.id,
        id,
        searchText: customerSearchText(customer),
        createdAt: ctx.now,
        updatedAt: ctx.now,
      },
      select: { id: true },
    })
    .catch(taxIdTaken)
  await record(ctx, { kind: 'customer.created', data: { name: displayName(customer) }, customerId: id })
  return id
}

/** Changes a customer. @throws AppError not_found, version_stale, tax_id_taken, tax_id_invalid, phone_invalid */
export async function editCustomer(ctx: StaffCtx, id: string, input: Partial<CustomerInput>, version: number) {
  await transaction(ctx, async (ctx) => {
    const current = await getCustomer(ctx, id)
    if (current.version !== version) throw new AppError('version_stale', { data: { current } })
    if (!current.can.edit) throw new AppError('forbidden')

    const before: CustomerInput = { ...current, sellerId: current.seller?.id ?? null }
    const after = { ...before, ...cleanCustomer(input, input.country ?? before.country) }
    if (ctx.actor.scope === 'OWN_CUSTOMERS') after.sellerId = before.sellerId
    const { kind, name, surname, tradeName, country, taxId, email, language, phones, addresses, notes, sellerId } = after
    if (taxId !== before.taxId || country !== before.country) await assertTaxIdFree(ctx, after, id)
    const { count } = await ctx.db.customer
      .updateMany({
        where: { organizationId: ctx.organization.id, id, version },
        data: {
          ...{ kind, name, surname, tradeName, country, taxId, email, language, phones, addresses, notes, sellerId },
          searchText: customerSearchText(after),
          version: { increment: 1 },
          updatedAt: ctx.now,
        },
      })
      .catch(taxIdTaken)
    if (!count) throw new AppError('version_stale', { data: { current: await getCustomer(ctx, id) } })
    if (customerSearchText(after) !== customerSearchText(before)) {
      await followWordsOf(ctx, { customerId: id })
      await followUnitWords(ctx, { customerId: id })
    }

    const changes = customerChanges(before, after)
    if (sellerId !== before.sellerId) changes.push({ field: 'seller', from: current.seller?.name ?? null, to: await sellerName(ctx, sellerId) })
    if (changes.length) await record(ctx, { kind: 'customer.edited', data: { changes }, customerId: id })
  })
  return getCustomer(ctx, id)
}

/** Takes a customer out of lists and pickers; history and reports keep it. */
export async function retireCustomer(ctx: StaffCtx, id: string) {
  return setRetired(ctx, id, true)
}

export async function restoreCustomer(ctx: StaffCtx, id: string) {
  return setRetired(ctx, id, false)
}

async function setRetired(ctx: StaffCtx, id: string, retire: boolean) {
  await transaction(ctx, async (ctx) => {
    const current = await getCustomer(ctx, id)
    if (Boolean(current.retiredAt) === retire) return
    if (!retire) await assertTaxIdFree(ctx, current, id)
    await ctx.db.customer
      .update({
        where: key(ctx, id),
        data: { retiredAt: retire ? ctx.now : null, version: { increment: 1 }, updatedAt: ctx.now },
        select: { id: true },
      })
      .catch(taxIdTaken)
    await record(ctx, { kind: retire ? 'customer.retired' : 'customer.restored', data: {}, customerId: id })
  })
  return getCustomer(ctx, id)
}

/** Tells who has a tax id already, where the actor may see them; the database refuses it in any case. */
async function assertTaxIdFree(ctx: StaffCtx, { country, taxId }: { country: string; taxId: string | null }, exceptId?: string): Promise<void> {
  if (!taxId) return
  const taken = await ctx.db.customer.findFirst({
    where: { organizationId: ctx.organization.id, country, taxId, retiredAt: null, ...(exceptId && { id: { not: exceptId } }) },
    select: { id: true },
  })
  if (!taken) return
  const visible = await ctx.db.customer.findFirst({ where: { AND: [visibleCustomers(ctx), { id: taken.id }] }, select: { id: true } })
  throw new AppError('tax_id_taken', { fields: [{ path: 'body.taxId', code: 'tax_id' }], data: { customerId: visible?.id ?? null } })
}

function taxIdTaken(error: unknown): never {
  throw isUniqueViolation(error) ? new AppError('tax_id_taken', { fields: [{ path: 'body.taxId', code: 'tax_id' }] }) : error
}

async function sellerName(ctx: StaffCtx, id: string | null): Promise<string | null> {
  if (!id) return null
  return found(await ctx.db.user.findUnique({ where: key(ctx, id), select: { name: true } })).name
}
