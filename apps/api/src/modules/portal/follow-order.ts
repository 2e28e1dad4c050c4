import type { Language } from '@amparo/contracts/common'
import type { ActivityKind } from '@amparo/contracts/model/activities'
import type { LiveEvent } from '@amparo/contracts/staff/desk'
import type { Prisma } from '@amparo/database/client'
import type { Ctx } from '../../context.ts'
import { found } from '../../errors.ts'
import { displayName } from '../customers/rules.ts'
import { limitedOrder } from './limited-order.ts'
import { linkedOrder } from './linked-order.ts'
import { papersOf, papersSelect } from './order-papers.ts'
import { type OrderImage, stepsOf } from './steps.ts'

const statusSelect = { label: true, category: true, color: true } satisfies Prisma.OrderStatusSelect
const imageSelect = {
  id: true,
  updateId: true,
  createdAt: true,
  storageKey: true,
  thumbnailKey: true,
  width: true,
  height: true,
} satisfies Prisma.AttachmentSelect
const publicUpdate = { kind: 'PUBLIC', deletedAt: null } satisfies Prisma.OrderUpdateWhereInput

const select = {
  ...papersSelect,
  id: true,
  number: true,
  reason: true,
  accessories: true,
  createdAt: true,
  promisedAt: true,
  publicStatusAt: true,
  publicStatus: { select: { ...statusSelect, nextStep: true, mover: true } },
  device: { select: { kind: true, brand: true, model: true, serial: true } },
  technician: { select: { name: true } },
  location: { select: { name: true, address: true, phone: true, turnaroundDays: true } },
  customer: { select: { kind: true, name: true, surname: true, tradeName: true, language: true } },
  updates: { where: publicUpdate, select: { id: true, note: true, createdAt: true, status: { select: statusSelect } } },
} satisfies Prisma.OrderSelect

/** Everything that the customer may see of an order, by its secret link. @throws AppError not_found */
export async function getOrderByLink(ctx: Ctx, token: string) {
  const { publicStatus, customer, updates, device, ...order } = found(await ctx.db.order.findFirst({ where: linkedOrder(ctx, token), select }))
  const images = await readImages(ctx, order.id)
  return {
    ...limitedOrder(ctx, { ...order, device, status: publicStatus }),
    // A person is greeted by the given name.
    customerName: customer.kind === 'COMPANY' ? customer.tradeName || customer.name : customer.name,
    reason: order.reason,
    accessories: order.accessories,
    receivedAt: order.receivedAt,
    serial: device?.serial || null,
    language: customer.language as Language,
    steps: stepsOf(order, updates, images),
    ...papersOf(ctx, { ...order, publicStatus }),
    fullName: displayName(customer),
  }
}

/** Images marked for the customer, on the order itself or on one of its updates, less those of updates that were taken back. */
async function readImages(ctx: Ctx, orderId: string): Promise<OrderImage[]> {
  const images = await ctx.db.attachment.findMany({
    where: {
      organizationId: ctx.organization.id,
      orderId,
      customerSees: true,
      deletedAt: null,
      OR: [{ updateId: null }, { update: { deletedAt: null } }],
    },
    select: imageSelect,
  })
  const { storage } = ctx.services
  return images.map(({ storageKey, thumbnailKey, width, height, ...image }) => ({
    ...image,
    image: { url: storage.address(storageKey, ctx.now), thumbnailUrl: storage.address(thumbnailKey, ctx.now), width, height },
  }))
}

/** What changes the customer's page without being meant for the customer. */
const alsoChanging = new Set<string>([
  'order.edited',
  'order.assigned',
  'order.update_edited',
  'order.update_deleted',
  'order.attachment_deleted',
  'order.retired',
  'order.restored',
  'order.tracking_link_replaced',
  'order.signed',
  'order.closed',
  'order.reopened',
  'part.added',
  'part.edited',
  'part.removed',
  'estimate.expired',
  'payment.voided',
] satisfies ActivityKind[])

const closing = new Set<string>(['order.retired', 'order.tracking_link_replaced'] satisfies ActivityKind[])

/** Says `changed` whenever the page that the link shows would look another way (B-14). */
export async function followOrder(ctx: Ctx, token: string, send: (event: 'changed', data: object) => void): Promise<() => void> {
  const { id } = found(await ctx.db.order.findFirst({ where: linkedOrder(ctx, token), select: { id: true } }))
  let open = true
  return ctx.services.hub.subscribe(ctx.organization.id, (event: LiveEvent) => {
    if (!open || event.orderId !== id || !(event.customerSees || alsoChanging.has(event.kind))) return
    send('changed', {})
    // The link opens nothing any more; the page finds out by reading, and whoever holds an old link hears no more.
    if (closing.has(event.kind)) open = false
  })
}
