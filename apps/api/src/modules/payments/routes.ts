import { paymentMethods, payments } from '@amparo/contracts/staff/payments'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { serve } from '../../http/serve.ts'
import { listMethods } from './get-method.ts'
import { getPayment, listPaymentsOfOrder } from './get-payment.ts'
import { listPayments } from './list-payments.ts'
import { readTill } from './read-till.ts'
import { receivePayment, refundPayment } from './take-payment.ts'
import { voidPayment } from './void-payment.ts'
import { createMethod, editMethod, reorderMethods, restoreMethod, retireMethod } from './write-method.ts'

export function paymentRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, paymentMethods.list, (ctx, { query }) => listMethods(ctx, query))
  serve(app, services, paymentMethods.create, (ctx, { body }) => createMethod(ctx, body))
  serve(app, services, paymentMethods.edit, (ctx, { params, body, version }) => editMethod(ctx, params.id, body, version))
  serve(app, services, paymentMethods.reorder, (ctx, { body }) => reorderMethods(ctx, body.ids))
  serve(app, services, paymentMethods.retire, (ctx, { params }) => retireMethod(ctx, params.id))
  serve(app, services, paymentMethods.restore, (ctx, { params }) => restoreMethod(ctx, params.id))

  serve(app, services, payments.list, (ctx, { query }) => listPayments(ctx, query))
  serve(app, services, payments.get, (ctx, { params }) => getPayment(ctx, params.id))
  serve(app, services, payments.ofOrder, (ctx, { params }) => listPaymentsOfOrder(ctx, params.id))
  serve(app, services, payments.receive, (ctx, { params, body }) => receivePayment(ctx, params.id, body))
  serve(app, services, payments.refund, (ctx, { params, body }) => refundPayment(ctx, params.id, body))
  serve(app, services, payments.void, (ctx, { params, body }) => voidPayment(ctx, params.id, body.reason))
  serve(app, services, payments.till, (ctx, { query }) => readTill(ctx, query))
}
