import { estimates } from '@amparo/contracts/staff/estimates'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { serve } from '../../http/serve.ts'
import { takeAnswer } from './answer-estimate.ts'
import { createEstimate, discardEstimate, editEstimate } from './draft-estimate.ts'
import { listEstimates } from './get-estimate.ts'
import { sendEstimate, withdrawEstimate } from './send-estimate.ts'

export function estimateRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, estimates.list, (ctx, { params }) => listEstimates(ctx, params.id))
  serve(app, services, estimates.create, (ctx, { params, body }) => createEstimate(ctx, params.id, body))
  serve(app, services, estimates.edit, (ctx, { params, body, version }) => editEstimate(ctx, params.id, params.estimateId, body, version))
  serve(app, services, estimates.discard, (ctx, { params, version }) => discardEstimate(ctx, params.id, params.estimateId, version))
  serve(app, services, estimates.send, (ctx, { params, body }) => sendEstimate(ctx, params.id, params.estimateId, body))
  serve(app, services, estimates.answer, (ctx, { params, body }) => takeAnswer(ctx, params.id, params.estimateId, body))
  serve(app, services, estimates.withdraw, (ctx, { params }) => withdrawEstimate(ctx, params.id, params.estimateId))
}
