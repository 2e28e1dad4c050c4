import { exports } from '@amparo/contracts/staff/reports'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { serve } from '../../http/serve.ts'
import { createExport, getExport, listExports } from './exports.ts'

export function exportRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, exports.list, (ctx) => listExports(ctx))
  serve(app, services, exports.create, (ctx, { body }) => createExport(ctx, body))
  serve(app, services, exports.get, (ctx, { params }) => getExport(ctx, params.id))
}
