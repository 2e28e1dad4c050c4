import { attachments } from '@amparo/contracts/staff/attachments'
import { orderUpdates } from '@amparo/contracts/staff/order-updates'
import { orders } from '@amparo/contracts/staff/orders'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { serve } from '../../http/serve.ts'
import { assignOrders, moveOrders } from './bulk-orders.ts'
import { deleteUpdate, editUpdate } from './change-update.ts'
import { closeOrder, reopenOrder } from './close-order.ts'
import { countOrders } from './count-orders.ts'
import { createOrder } from './create-order.ts'
import { createUpdate } from './create-update.ts'
import { editOrder } from './edit-order.ts'
import { getOrder } from './get-order.ts'
import { listActivities } from './list-activities.ts'
import { listOrders } from './list-orders.ts'
import { addAttachments, deleteAttachment } from './order-attachments.ts'
import { restoreOrder, retireOrder } from './retire-order.ts'
import { drawTrackingQr, replaceTrackingLink } from './tracking-link.ts'

export function orderRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, orders.list, (ctx, { query }) => listOrders(ctx, query))
  serve(app, services, orders.counts, (ctx, { query }) => countOrders(ctx, query))
  serve(app, services, orders.get, (ctx, { params }) => getOrder(ctx, params.id))
  serve(app, services, orders.create, (ctx, { body }) => createOrder(ctx, body))
  serve(app, services, orders.edit, (ctx, { params, body, version }) => editOrder(ctx, params.id, body, version))
  serve(app, services, orders.retire, (ctx, { params, body }) => retireOrder(ctx, params.id, body.reason))
  serve(app, services, orders.restore, (ctx, { params }) => restoreOrder(ctx, params.id))
  serve(app, services, orders.close, (ctx, { params }) => closeOrder(ctx, params.id))
  serve(app, services, orders.reopen, (ctx, { params, body }) => reopenOrder(ctx, params.id, body.reason))
  serve(app, services, orders.replaceTrackingLink, (ctx, { params }) => replaceTrackingLink(ctx, params.id))
  serve(app, services, orders.qr, (ctx, { params }) => drawTrackingQr(ctx, params.id))
  serve(app, services, orders.assignMany, (ctx, { body }) => assignOrders(ctx, body))
  serve(app, services, orders.updateMany, (ctx, { body }) => moveOrders(ctx, body))
  serve(app, services, orders.activities, (ctx, { params, query }) => listActivities(ctx, params.id, query))

  serve(app, services, orderUpdates.create, (ctx, { params, body }) => createUpdate(ctx, params.id, body))
  serve(app, services, orderUpdates.edit, (ctx, { params, body, version }) => editUpdate(ctx, params.id, params.updateId, body, version))
  serve(app, services, orderUpdates.delete, (ctx, { params, version }) => deleteUpdate(ctx, params.id, params.updateId, version))

  serve(app, services, attachments.add, (ctx, { params, body }) => addAttachments(ctx, params.id, body))
  serve(app, services, attachments.delete, (ctx, { params }) => deleteAttachment(ctx, params.id, params.attachmentId))
}
