import { views } from '@amparo/contracts/staff/notices'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { serve } from '../../http/serve.ts'
import { createView, deleteView, editView, listViews } from './views.ts'

export function viewRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, views.list, (ctx, { query }) => listViews(ctx, query.list))
  serve(app, services, views.create, (ctx, { body }) => createView(ctx, body))
  serve(app, services, views.edit, (ctx, { params, body, version }) => editView(ctx, params.id, body, version))
  serve(app, services, views.delete, (ctx, { params }) => deleteView(ctx, params.id))
}
