import { dashboard } from '@amparo/contracts/staff/dashboard'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { serve } from '../../http/serve.ts'
import { getDashboard } from './get-dashboard.ts'

export function dashboardRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, dashboard.get, (ctx, { query }) => getDashboard(ctx, query))
}
