import { desk } from '@amparo/contracts/staff/desk'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { serveEvents } from '../../http/events.ts'
import { serve } from '../../http/serve.ts'
import { followCompany } from './follow-company.ts'
import { searchDesk } from './search-desk.ts'

export function deskRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, desk.search, (ctx, { query }) => searchDesk(ctx, query))
  serveEvents(app, services, desk.live, (ctx, _input, send) => followCompany(ctx, send))
}
