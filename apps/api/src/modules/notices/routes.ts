import { notices } from '@amparo/contracts/staff/notices'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { serve } from '../../http/serve.ts'
import { countOverStage } from './count-over-stage.ts'
import { countNotices, listAlerts, listNotices, readNotices } from './list-notices.ts'

export function noticeRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, notices.counts, (ctx) => countNotices(ctx))
  serve(app, services, notices.list, (ctx, { query }) => listNotices(ctx, query))
  serve(app, services, notices.read, (ctx, { body }) => readNotices(ctx, body.ids))
  serve(app, services, notices.alerts, (ctx, { query }) => listAlerts(ctx, query))
  serve(app, services, notices.overStage, (ctx) => countOverStage(ctx))
}
