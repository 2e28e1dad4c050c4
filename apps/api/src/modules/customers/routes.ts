import { customers } from '@amparo/contracts/staff/customers'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { serve } from '../../http/serve.ts'
import { getCustomer } from './get-customer.ts'
import { listCustomers } from './list-customers.ts'
import { createCustomer, editCustomer, restoreCustomer, retireCustomer } from './write-customer.ts'

export function customerRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, customers.list, (ctx, { query }) => listCustomers(ctx, query))
  serve(app, services, customers.get, (ctx, { params }) => getCustomer(ctx, params.id))
  serve(app, services, customers.create, (ctx, { body }) => createCustomer(ctx, body))
  serve(app, services, customers.edit, (ctx, { params, body, version }) => editCustomer(ctx, params.id, body, version))
  serve(app, services, customers.retire, (ctx, { params }) => retireCustomer(ctx, params.id))
  serve(app, services, customers.restore, (ctx, { params }) => restoreCustomer(ctx, params.id))
}
