import { portal } from '@amparo/contracts/portal/portal'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { serveEvents } from '../../http/events.ts'
import { serve } from '../../http/serve.ts'
import { getDocumentByLink } from '../documents/read-documents.ts'
import { named } from '../documents/routes.ts'
import { answerByLink } from './answer-estimate.ts'
import { followOrder, getOrderByLink } from './follow-order.ts'
import { getCompany } from './get-company.ts'
import { trackOrder } from './track-order.ts'

export function portalRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, portal.company, (ctx) => getCompany(ctx))
  serve(app, services, portal.track, (ctx, { body }) => trackOrder(ctx, body))
  serve(app, services, portal.order, (ctx, { params }) => getOrderByLink(ctx, params.token))
  serve(app, services, portal.answerEstimate, (ctx, { params, body }) => answerByLink(ctx, params.token, params.estimateId, body))
  serve(app, services, portal.document, async (ctx, { params, query }, { reply }) =>
    named(reply, await getDocumentByLink(ctx, params.token, params.file, query.of)),
  )
  serveEvents(app, services, portal.live, (ctx, { params }, send) => followOrder(ctx, params.token, send))
}
