import type { Instant } from '@amparo/contracts/common'
import pLimit from 'p-limit'
import { transaction, type UserCtx } from '../context.ts'
import { addAttachment } from '../modules/attachments/add-attachment.ts'
import { createCustomer } from '../modules/customers/write-customer.ts'
import { createOrder } from '../modules/orders/create-order.ts'
import { createUpdate } from '../modules/orders/create-update.ts'
import { assignOrder, editOrder } from '../modules/orders/edit-order.ts'
import { lockOrder } from '../modules/orders/lock-order.ts'
import { retireOrder } from '../modules/orders/retire-order.ts'
import type { StaffKey } from './company.ts'
import type { MadeCompany } from './make-company.ts'
import { happenToMoney, numberNext } from './make-money.ts'
import { readPhoto } from './photos.ts'
import type { PictureName } from './pictures/names.ts'
import type { DemoPlan } from './plan.ts'
import { type DemoEvent, type DemoOrder, isReceipt } from './plan-order.ts'

const instant = (date: Date) => date.toISOString() as Instant

export async function makeOrders(company: MadeCompany, plan: DemoPlan): Promise<void> {
  const atOnce = pLimit(4)
  const lives = new Map<string, Promise<void>>()
  await takeIn(company, plan, (id, { events }, originId) => {
    // A repair under warranty replaces a part of the one before.
    lives.set(
      id,
      atOnce(async () => {
        await (originId && lives.get(originId))
        await live(company, id, events)
      }),
    )
  })
  await Promise.all(lives.values())
  const receipts = plan.orders.flatMap(({ events }) => events.filter(isReceipt)).length
  await transaction(company.as('claudia', plan.startedAt), (ctx) => numberNext(ctx, receipts + 1))
  await noteLastSeen(company, plan)
}

type Taken = (id: string, order: DemoOrder, originId: string | null) => void

/** One after the other, so that their numbers go with the time. */
async function takeIn(company: MadeCompany, plan: DemoPlan, taken: Taken): Promise<void> {
  const customers = new Map<number, string>()
  const devices = new Map<number, { id: string; lastOrderId: string }>()
  const customerOf = async (place: number) => {
    const { createdAt, by } = plan.customers[place]!
    const { id } = await createCustomer(company.as(by, createdAt), inputOf(company, plan.customers[place]!))
    customers.set(place, id)
    return id
  }
  for (const [place, planned] of plan.orders.entries()) {
    if (place % 50 === 10) await count(company)
    const { customer, device, location, technician, by, receivedAt, promisedAt, pictures, events, warranty, ...agreed } = planned
    const customerId = customers.get(customer) ?? (await customerOf(customer))
    const known = devices.get(device)
    const originOrderId = (warranty && known?.lastOrderId) || null
    const { kind, brand, model, serial } = plan.devices[device]!
    const order = await transaction(company.as(by, receivedAt), async (ctx) =>
      createOrder(ctx, {
        ...agreed,
        customer: { id: customerId },
        device: known ? { id: known.id } : { kind, brand, model, serial, notes: '' },
        locationId: company.locations[location],
        technicianId: technician && company.staff[technician],
        promisedAt: promisedAt && instant(promisedAt),
        originOrderId,
        attachmentIds: await upload(ctx, pictures),
      }),
    )
    const isDouble = events.some((event) => event.kind === 'RETIRE')
    if (!isDouble) devices.set(device, { id: order.device!.id, lastOrderId: order.id })
    taken(order.id, planned, originOrderId)
  }
  for (const place of plan.customers.keys()) if (!customers.has(place)) await customerOf(place)
  await count(company)
}

const growing = ['Activity', 'Attachment', 'Customer', 'Device', 'Document', 'Estimate', 'Order', 'OrderUpdate', 'Part', 'Payment']

/** Lets the planner know of rows that it would learn of within minutes: beside other companies, it believes that there are none. */
async function count({ services }: MadeCompany): Promise<void> {
  await services.database.pool.query(`analyze ${growing.map((table) => `"${table}"`).join(', ')}`)
}

function inputOf(
  company: MadeCompany,
  { seller, brings: _brings, weight: _weight, createdAt: _createdAt, by: _by, ...customer }: DemoPlan['customers'][number],
) {
  return { ...customer, sellerId: seller && company.staff[seller] }
}

/** Longer than any request may take: at night, too, the machine may have much else to do. */
const slowMachineMs = 120_000

/** All that happened to an order, in few transactions: there are thousands of such events, and each commit waits for the disk. */
async function live(company: MadeCompany, id: string, events: DemoEvent[]): Promise<void> {
  for (let next = 0; next < events.length; ) {
    // A receipt ends one: until then, no other order could number its own.
    const receipt = events.findIndex((event, place) => place >= next && isReceipt(event))
    const end = receipt < 0 ? events.length : receipt + 1
    const work = async ({ db, commit }: UserCtx) => {
      for (const event of events.slice(next, end)) await happen(company, { ...company.as(event.by, event.at), db, commit }, id, event)
    }
    await transaction(company.as(events[next]!.by, events[next]!.at), work, { timeout: slowMachineMs })
    next = end
  }
}

async function happen(company: MadeCompany, ctx: UserCtx, id: string, event: DemoEvent): Promise<void> {
  switch (event.kind) {
    case 'ASSIGN':
      return assignOrder(ctx, id, company.staff[event.technician])
    case 'EDIT': {
      const { version } = await lockOrder(ctx, id)
      const { price, kept, promisedAt } = event
      const changes = { ...(price !== undefined && { price }), ...(kept !== undefined && { kept }) }
      await editOrder(ctx, id, { ...changes, ...(promisedAt && { promisedAt: instant(promisedAt) }) }, version)
      return
    }
    case 'RETIRE':
      await retireOrder(ctx, id, event.reason)
      return
    case 'INTERNAL':
      await createUpdate(ctx, id, { kind: 'INTERNAL', statusId: company.internalStatuses[event.status], note: event.note, attachmentIds: [] })
      return
    case 'NOTE':
      await createUpdate(ctx, id, { kind: 'NOTE', note: event.note, attachmentIds: await upload(ctx, event.pictures), mentionIds: [] })
      return
    case 'PUBLIC': {
      const attachmentIds = await upload(ctx, event.pictures)
      await createUpdate(ctx, id, {
        kind: 'PUBLIC',
        statusId: company.publicStatuses[event.status],
        note: event.note,
        attachmentIds,
        notify: event.notify,
      })
      return
    }
    default:
      await happenToMoney(company, ctx, id, event)
  }
}

/** As an upload would, but for the encoding, which was done beforehand. */
async function upload(ctx: UserCtx, pictures: PictureName[]): Promise<string[]> {
  const ids: string[] = []
  for (const picture of pictures) {
    const image = await readPhoto(picture)
    // Phones name their photos by the moment.
    const name = `IMG_${ctx.now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '_')}.webp`
    ids.push((await addAttachment(ctx, { ...image, name })).id)
  }
  return ids
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
