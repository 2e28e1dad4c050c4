import { requests } from '@amparo/contracts/staff/requests'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { serve } from '../../http/serve.ts'
import { commentOnRequest, executeRequest, finishRequest, pauseRequest, resumeRequest } from './act-on-request.ts'
import { assignRequest, assignRequests } from './assign-request.ts'
import { createRequest } from './create-request.ts'
import { addRequestAttachments, editRequest } from './edit-request.ts'
import { getRequest } from './get-request.ts'
import { listRequestActivities } from './list-request-activities.ts'
import { countRequests, listRequests } from './list-requests.ts'
import { mailRequest } from './mail-request.ts'

export function requestRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, requests.list, (ctx, { query }) => listRequests(ctx, query))
  serve(app, services, requests.counts, (ctx) => countRequests(ctx))
  serve(app, services, requests.get, (ctx, { params }) => getRequest(ctx, params.id))
  serve(app, services, requests.create, (ctx, { body }) => createRequest(ctx, body))
  serve(app, services, requests.edit, (ctx, { params, body, version }) => editRequest(ctx, params.id, body, version))
  serve(app, services, requests.execute, (ctx, { params, body }) => executeRequest(ctx, params.id, body))
  serve(app, services, requests.comment, (ctx, { params, body }) => commentOnRequest(ctx, params.id, body))
  serve(app, services, requests.mail, (ctx, { params, body }) => mailRequest(ctx, params.id, body))
  serve(app, services, requests.pause, (ctx, { params, body }) => pauseRequest(ctx, params.id, body))
  serve(app, services, requests.resume, (ctx, { params, body }) => resumeRequest(ctx, params.id, body))
  serve(app, services, requests.finish, (ctx, { params, body }) => finishRequest(ctx, params.id, body))
  serve(app, services, requests.assign, (ctx, { params, body }) => assignRequest(ctx, params.id, body.responsibleId))
  serve(app, services, requests.assignMany, (ctx, { body }) => assignRequests(ctx, body))
  serve(app, services, requests.activities, (ctx, { params, query }) => listRequestActivities(ctx, params.id, query))
  serve(app, services, requests.addAttachments, (ctx, { params, body }) => addRequestAttachments(ctx, params.id, body.attachmentIds))
}
