import type { ActivityData } from '@amparo/contracts/model/activities'
import { orderTotals } from '@amparo/contracts/model/totals'
import type { NewOrder } from '@amparo/contracts/staff/orders'
import type { z } from 'zod'
import { reactBeforehand, record } from '../../activities/record.ts'
import { rows, type StaffCtx, transactionThen } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { newId } from '../../ids.ts'
import { takeAttachments } from '../attachments/take-attachments.ts'
import { insertCustomer } from '../customers/write-customer.ts'
import { deviceSearchText } from '../devices/rules.ts'
import { insertDevice } from '../devices/write-device.ts'
import { notify } from '../notices/notify.ts'
import { getOrder } from './get-order.ts'
import { assertPromise } from './order-changes.ts'
import { assertUsable, type ReferenceIds, readReferences, referenceFields } from './order-references.ts'
import { newTrackingToken } from './tracking-link.ts'

type OrderInput = z.output<typeof NewOrder>

/**
 * Takes in an order (S1-13, S1-16, S1-18), with its customer and device found or made in place.
 * @throws AppError forbidden, reference_not_found, device_of_another_customer, attachment_taken, and what adding a customer throws
 */
export function createOrder(ctx: StaffCtx, input: OrderInput) {
  return transactionThen(ctx, (ctx) => insertOrder(ctx, input), getOrder)
}

const paths = { customerId: 'body.customer.id', deviceId: 'body.device.id' }

async function insertOrder(ctx: StaffCtx, asked: OrderInput): Promise<string> {
  const input = { ...asked, technicianId: technicianOf(ctx, asked) }
  assertPromise(input.promisedAt)
  const customerId = await customerOf(ctx, input)
  const given = input.device && 'id' in input.device ? input.device.id : null
  const ids: ReferenceIds = {
    customerId,
    deviceId: given,
    locationId: input.locationId,
    technicianId: input.technicianId,
    originOrderId: input.originOrderId,
  }
  const references = await readReferences(ctx, ids)
  // A customer made in place has no order yet by which one who is held to theirs would see them.
  assertUsable(
    references,
    ids,
    referenceFields.filter((field) => field !== 'customerId' || 'id' in input.customer),
    paths,
  )
  let deviceWords = references.device?.searchText ?? ''
  if (input.device && !('id' in input.device)) {
    ids.deviceId = await insertDevice(ctx, { ...input.device, customerId }, 'body.device')
    deviceWords = deviceSearchText(input.device)
  }

  const id = newId(ctx.now)
  const setOff = input.notify ? await reactBeforehand(ctx) : undefined
  const data = await insertRow(ctx, id, input, ids, [references.customer!.searchText, deviceWords])
  const attachmentIds = await takeAttachments(ctx, input.attachmentIds, { orderId: id, customerSees: true })
  const activityId = await record(ctx, { id: setOff, kind: 'order.created', data, orderId: id, customerSees: true })
  if (input.technicianId) await notify(ctx, { activityId, userIds: [input.technicianId], orderId: id })
  if (attachmentIds.length) await record(ctx, { kind: 'order.attachments_added', data: { attachmentIds }, orderId: id })
  return id
}

/** One who is held to what is assigned to them takes in orders of their own. @throws AppError forbidden */
function technicianOf({ actor }: StaffCtx, { technicianId }: OrderInput): string | null {
  const own = actor.scope === 'ASSIGNED' ? actor.id : null
  if (technicianId && technicianId !== own && (own || !actor.permissions.has('orders.assign'))) throw new AppError('forbidden')
  return technicianId ?? own
}

async function customerOf(ctx: StaffCtx, { customer }: OrderInput): Promise<string> {
  if ('id' in customer) return customer.id
  if (!ctx.actor.permissions.has('customers.create')) throw new AppError('forbidden')
  try {
    return await insertCustomer(ctx, customer)
  } catch (error) {
    if (!(error instanceof AppError) || !error.detail.fields) throw error
    const fields = error.detail.fields.map(({ path, code }) => ({ path: path.replace(/^body/, 'body.customer'), code }))
    throw new AppError(error.code, { ...error.detail, fields })
  }
}

// The number is taken in the statement that uses it, as late as can be: until the commit, other creations of the company wait for it.
const insert = `
  with taken as (
    insert into "Counter" ("organizationId", kind, value) values ($1::uuid, 'order', 1)
    on conflict ("organizationId", kind) do update set value = "Counter".value + 1
    returning value
  ), initial as (
    select (select s.id from "OrderStatus" s where s."organizationId" = $1::uuid and s.kind = 'PUBLIC' and s.initial and s."retiredAt" is null) as "publicId",
      (select s.id from "OrderStatus" s where s."organizationId" = $1::uuid and s.kind = 'INTERNAL' and s.initial and s."retiredAt" is null) as "internalId"
  )
  insert into "Order" ("organizationId", id, number, "customerId", "deviceId", "locationId", "technicianId", "publicStatusId", "publicStatusAt",
    "internalStatusId", "internalStatusAt", reason, accessories, condition, "priceAmount", currency, "promisedAt", "trackingToken", "searchText",
    "createdById", "receivedAt", "createdAt", "updatedAt", "originOrderId", "taxMode", "taxBasisPoints", "totalAmount")
  select $1::uuid, $2::uuid, taken.value, $3::uuid, $4::uuid, $5::uuid, $6::uuid, initial."publicId", $7::timestamptz,
    initial."internalId", case when initial."internalId" is not null then $7::timestamptz end, $8, $9, $10, $11::int8, $12, $13::timestamptz, $14,
    concat_ws(' ', taken.value, nullif($15, ''), nullif($16, '')), $17::uuid, $7::timestamptz, $7::timestamptz, $7::timestamptz,
    $18::uuid, $19::"TaxMode", $20::int, $21::int8
  from taken, initial
  returning number, "publicStatusId"::text as "statusId"`

async function insertRow(
  ctx: StaffCtx,
  id: string,
  input: OrderInput,
  ids: ReferenceIds,
  words: [string, string],
): Promise<ActivityData['order.created']> {
  const { taxMode, taxBasisPoints } = ctx.organization
  const [row] = await rows<ActivityData['order.created']>(ctx, insert, [
    ctx.organization.id,
    id,
    ids.customerId,
    ids.deviceId,
    ids.locationId,
    ids.technicianId,
    ctx.now,
    input.reason,
    input.accessories,
    input.condition,
    input.price,
    ctx.organization.currency,
    input.promisedAt && new Date(input.promisedAt),
    newTrackingToken(),
    ...words,
    ctx.actor.kind === 'USER' ? ctx.actor.id : null,
    ids.originOrderId,
    taxMode,
    taxBasisPoints,
    orderTotals({ price: input.price, parts: 0, discount: 0, taxMode, taxBasisPoints }).total,
  ])
  return row!
}
