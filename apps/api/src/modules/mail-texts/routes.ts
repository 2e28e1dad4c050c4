import { mailTexts } from '@amparo/contracts/staff/notices'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { serve } from '../../http/serve.ts'
import { listMailTexts, previewMailText, resetMailText, testMailText, writeMailText } from './mail-texts.ts'

export function mailTextRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, mailTexts.list, (ctx) => listMailTexts(ctx))
  serve(app, services, mailTexts.write, (ctx, { params, body, version }) => writeMailText(ctx, params, body, version))
  serve(app, services, mailTexts.reset, (ctx, { params }) => resetMailText(ctx, params))
  serve(app, services, mailTexts.preview, (ctx, { params, body }) => previewMailText(ctx, params, body))
  serve(app, services, mailTexts.test, (ctx, { params, body }) => testMailText(ctx, params, body))
}
