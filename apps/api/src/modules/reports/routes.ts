import { reports } from '@amparo/contracts/staff/reports'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { serve } from '../../http/serve.ts'
import { reportRequests } from './report-requests.ts'
import { reportStages } from './report-stages.ts'
import { limitStage, listStageLimits } from './stage-limits.ts'

export function reportRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, reports.requests, (ctx, { query }) => reportRequests(ctx, query))
  serve(app, services, reports.stages, (ctx, { query }) => reportStages(ctx, query))
  serve(app, services, reports.stageLimits, (ctx) => listStageLimits(ctx))
  serve(app, services, reports.limitStage, (ctx, { params, body }) => limitStage(ctx, params, body.days))
}
