import { randomBytes } from 'node:crypto'
import QRCode from 'qrcode'
import { record } from '../../activities/record.ts'
import { type Ctx, key, type StaffCtx, transaction } from '../../context.ts'
import { found } from '../../errors.ts'
import { getOrder } from './get-order.ts'
import { lockOrder } from './lock-order.ts'
import { assertMay, visibleOrders } from './policy.ts'

/** 128 random bits (B-03). */
export function newTrackingToken(): string {
  return randomBytes(16).toString('base64url')
}

/** The customer's secret page of an order. */
export function trackingUrl(ctx: Pick<Ctx, 'services' | 'organization'>, token: string): string {
  return `${ctx.services.env.publicUrl}/${ctx.organization.slug}/o/${token}`
}

/** Gives the customer a new link; the old one opens nothing from then on (B-03). @throws AppError not_found, forbidden, order_retired */
export async function replaceTrackingLink(ctx: StaffCtx, id: string) {
  await transaction(ctx, async (ctx) => {
    assertMay(ctx, await lockOrder(ctx, id), 'edit')
    await ctx.db.order.update({
      where: key(ctx, id),
      data: { trackingToken: newTrackingToken(), version: { increment: 1 }, updatedAt: ctx.now },
      select: { id: true },
    })
    await record(ctx, { kind: 'order.tracking_link_replaced', data: {}, orderId: id })
  })
  return getOrder(ctx, id)
}

/** The link as a QR code, as it is printed and shown. @throws AppError not_found */
export async function drawTrackingQr(ctx: StaffCtx, id: string): Promise<string> {
  const order = found(await ctx.db.order.findFirst({ where: { AND: [visibleOrders(ctx), { id }] }, select: { trackingToken: true } }))
  return QRCode.toString(trackingUrl(ctx, order.trackingToken), { type: 'svg', errorCorrectionLevel: 'M', margin: 2 })
}
