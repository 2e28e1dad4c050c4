import { rows, type StaffCtx } from '../../context.ts'
import { found } from '../../errors.ts'
import { heldTo, visibleOrders, visibleOrdersSql } from '../orders/policy.ts'
import { readPaymentRows } from './payment-row.ts'

const visible = `
  select p.id::text from "Payment" p join "Order" o on o."organizationId" = p."organizationId" and o.id = p."orderId"
  where p."organizationId" = $1::uuid and p.id = $2::uuid and ${visibleOrdersSql('o', '$3')}`

/** One payment, of an order that the actor may see. @throws AppError not_found */
export async function getPayment(ctx: StaffCtx, id: string) {
  const [row] = await rows<{ id: string }>(ctx, visible, [ctx.organization.id, id, heldTo(ctx)])
  const [payment] = await readPaymentRows(ctx, [found(row).id])
  return payment!
}

/** All payments of an order, newest first, voided ones too. @throws AppError not_found */
export async function listPaymentsOfOrder(ctx: StaffCtx, orderId: string) {
  found(await ctx.db.order.findFirst({ where: { AND: [visibleOrders(ctx), { id: orderId }] }, select: { id: true } }))
  const payments = await rows<{ id: string }>(
    ctx,
    'select id::text from "Payment" where "organizationId" = $1::uuid and "orderId" = $2::uuid order by "receivedAt" desc, number desc',
    [ctx.organization.id, orderId],
  )
  return {
    data: await readPaymentRows(
      ctx,
      payments.map(({ id }) => id),
    ),
  }
}
