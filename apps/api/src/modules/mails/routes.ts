import { mails } from '@amparo/contracts/staff/mails'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { serve } from '../../http/serve.ts'
import { getMail, listMails, readOutbox } from './list-mails.ts'
import { resendMail, sendWaitingMails } from './resend-mail.ts'

export function mailRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, mails.list, (ctx, { query }) => listMails(ctx, query))
  serve(app, services, mails.status, (ctx) => readOutbox(ctx))
  serve(app, services, mails.get, (ctx, { params }) => getMail(ctx, params.id))
  serve(app, services, mails.send, (ctx, { params }) => resendMail(ctx, params.id))
  serve(app, services, mails.sendWaiting, (ctx) => sendWaitingMails(ctx))
}
