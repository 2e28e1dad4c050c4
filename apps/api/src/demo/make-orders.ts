import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '@amparo/contracts/common'
import pLimit from 'p-limit'
import { transaction, type UserCtx } from '../context.ts'
import { addAttachment } from '../modules/attachments/add-attachment.ts'
import { type EncodedImage, encodeImage, photoShape } from '../modules/attachments/encode-image.ts'
import { createCustomer } from '../modules/customers/write-customer.ts'
import { createOrder } from '../modules/orders/create-order.ts'
import { createUpdate } from '../modules/orders/create-update.ts'
import { assignOrder, editOrder } from '../modules/orders/edit-order.ts'
import { getOrder } from '../modules/orders/get-order.ts'
import { retireOrder } from '../modules/orders/retire-order.ts'
import type { StaffKey } from './company.ts'
import type { MadeCompany } from './make-company.ts'
import type { PictureName } from './pictures/names.ts'
import type { DemoPlan } from './plan.ts'
import type { DemoEvent } from './plan-order.ts'

const instant = (date: Date) => date.toISOString() as Instant

type Photos = Map<PictureName, Promise<EncodedImage>>

export async function makeOrders(company: MadeCompany, plan: DemoPlan): Promise<void> {
  const photos: Photos = new Map()
  const orders = await takeIn(company, plan, photos)
  const atOnce = pLimit(4)
  await Promise.all(orders.map((id, place) => atOnce(() => live(company, id, plan.orders[place]!.events, photos))))
  await noteLastSeen(company, plan)
}

/** One after the other, so that their numbers go with the time. @returns their ids */
async function takeIn(company: MadeCompany, plan: DemoPlan, photos: Photos): Promise<string[]> {
  const customers = new Map<number, string>()
  const devices = new Map<number, string>()
  const customerOf = async (place: number) => {
    const { createdAt, by } = plan.customers[place]!
    const { id } = await createCustomer(company.as(by, createdAt), inputOf(company, plan.customers[place]!))
    customers.set(place, id)
    return id
  }
  const orders: string[] = []
  for (const planned of plan.orders) {
    const { customer, device, location, technician, by, receivedAt, promisedAt, pictures, events: _events, ...agreed } = planned
    const customerId = customers.get(customer) ?? (await customerOf(customer))
    const known = devices.get(device)
    const { kind, brand, model, serial } = plan.devices[device]!
    const order = await transaction(company.as(by, receivedAt), async (ctx) =>
      createOrder(ctx, {
        ...agreed,
        customer: { id: customerId },
        device: known ? { id: known } : { kind, brand, model, serial, notes: '' },
        locationId: company.locations[location],
        technicianId: technician && company.staff[technician],
        promisedAt: promisedAt && instant(promisedAt),
        attachmentIds: await upload(ctx, pictures, photos),
      }),
    )
    devices.set(device, order.device!.id)
    orders.push(order.id)
  }
  for (const place of plan.customers.keys()) if (!customers.has(place)) await customerOf(place)
  return orders
}

function inputOf(
  company: MadeCompany,
  { seller, brings: _brings, weight: _weight, createdAt: _createdAt, by: _by, ...customer }: DemoPlan['customers'][number],
) {
  return { ...customer, sellerId: seller && company.staff[seller] }
}

/** All that happened to an order, in one transaction: there are thousands of such events, and each commit waits for the disk. */
async function live(company: MadeCompany, id: string, events: DemoEvent[], photos: Photos): Promise<void> {
  if (!events.length) return
  await transaction(company.as(events[0]!.by, events[0]!.at), async ({ db, commit }) => {
    for (const event of events) await happen(company, { ...company.as(event.by, event.at), db, commit }, id, event, photos)
  })
}

async function happen(company: MadeCompany, ctx: UserCtx, id: string, event: DemoEvent, photos: Photos): Promise<void> {
  switch (event.kind) {
    case 'ASSIGN':
      return assignOrder(ctx, id, company.staff[event.technician])
    case 'EDIT': {
      const { version } = await getOrder(ctx, id)
      const { price, promisedAt } = event
      await editOrder(ctx, id, { ...(price !== undefined && { price }), ...(promisedAt && { promisedAt: instant(promisedAt) }) }, version)
      return
    }
    case 'RETIRE':
      await retireOrder(ctx, id, event.reason)
      return
    case 'INTERNAL':
      await createUpdate(ctx, id, { kind: 'INTERNAL', statusId: company.internalStatuses[event.status], note: event.note, attachmentIds: [] })
      return
    case 'NOTE':
      await createUpdate(ctx, id, { kind: 'NOTE', note: event.note, attachmentIds: await upload(ctx, event.pictures, photos) })
      return
    case 'PUBLIC': {
      const attachmentIds = await upload(ctx, event.pictures, photos)
      await createUpdate(ctx, id, {
        kind: 'PUBLIC',
        statusId: company.publicStatuses[event.status],
        note: event.note,
        attachmentIds,
        notify: event.notify,
      })
    }
  }
}

/** As an upload would: each picture is made ready once, and kept anew for each that shows it. */
async function upload(ctx: UserCtx, pictures: PictureName[], photos: Photos): Promise<string[]> {
  const ids: string[] = []
  for (const picture of pictures) {
    if (!photos.has(picture)) photos.set(picture, readPhoto(picture))
    const image = await photos.get(picture)!
    // Phones name their photos by the moment.
    const name = `IMG_${ctx.now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '_')}.webp`
    ids.push((await addAttachment(ctx, { ...image, name })).id)
  }
  return ids
}

async function readPhoto(picture: PictureName): Promise<EncodedImage> {
  const content = await readFile(join(import.meta.dirname, 'photos', `${picture}.webp`))
  return encodeImage({ name: picture, content, sha256: createHash('sha256').update(content).digest('base64url') }, photoShape)
}

/** Staff were last seen when they last did something. */
async function noteLastSeen({ services, organization, staff }: MadeCompany, plan: DemoPlan): Promise<void> {
  const last = new Map<StaffKey, Date>()
  const deeds = plan.orders.flatMap((order) => [{ by: order.by, at: order.receivedAt }, ...order.events])
  for (const { by, at } of deeds) if (at > (last.get(by) ?? plan.startedAt)) last.set(by, at)
  for (const [who, lastSeenAt] of last) {
    const where = { organizationId_id: { organizationId: organization.id, id: staff[who] } }
    await services.database.prisma.user.update({ where, data: { lastSeenAt }, select: { id: true } })
  }
}
