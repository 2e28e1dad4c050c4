import { statuses } from '@amparo/contracts/staff/statuses'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { serve } from '../../http/serve.ts'
import { kindOf, listStatuses } from './get-status.ts'
import { createInternalStatus, createPublicStatus, editStatus, reorderStatuses, restoreStatus, retireStatus } from './write-status.ts'

export function statusRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, statuses.list, (ctx, { params, query }) => listStatuses(ctx, kindOf[params.kind], query))
  serve(app, services, statuses.createPublic, (ctx, { body }) => createPublicStatus(ctx, body))
  serve(app, services, statuses.createInternal, (ctx, { body }) => createInternalStatus(ctx, body))
  serve(app, services, statuses.edit, (ctx, { params, body, version }) => editStatus(ctx, kindOf[params.kind], params.id, body, version))
  serve(app, services, statuses.reorder, (ctx, { params, body }) => reorderStatuses(ctx, kindOf[params.kind], body.ids))
  serve(app, services, statuses.retire, (ctx, { params }) => retireStatus(ctx, kindOf[params.kind], params.id))
  serve(app, services, statuses.restore, (ctx, { params }) => restoreStatus(ctx, kindOf[params.kind], params.id))
}
