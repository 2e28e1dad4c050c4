import { z } from 'zod'
import { Cursor, Id, IdParams, Instant, Language, Limit, listOf, page, SearchWords } from '../common.ts'
import { endpoint } from '../endpoint.ts'

export const MailState = z.enum(['WAITING', 'QUEUED', 'SENT', 'FAILED'])
export const MailTemplate = z.enum([
  'order_received',
  'order_status',
  'estimate_sent',
  'estimate_answered',
  'order_document',
  'request_created',
  'request_assigned',
  'request_finished',
  'request_overdue',
  'request_message',
  'user_invite',
  'password_recovery',
  'password_changed',
])
export type MailTemplate = z.infer<typeof MailTemplate>

export const MailRow = z.object({
  id: z.string(),
  template: MailTemplate,
  to: z.string(),
  toName: z.string(),
  subject: z.string(),
  locale: Language,
  state: MailState,
  attempts: z.int(),
  error: z.string().nullable(),
  order: z.object({ id: z.string(), code: z.string() }).nullable(),
  request: z.object({ id: z.string(), code: z.string() }).nullable(),
  createdAt: Instant,
  sentAt: Instant.nullable(),
  can: z.object({ send: z.boolean() }),
})
export type MailRow = z.infer<typeof MailRow>

/** The body is null where the mail carries a personal link: nobody but its reader may see that. */
export const Mail = MailRow.extend({
  html: z.string().nullable(),
  text: z.string().nullable(),
  /** Documents that go with it. */
  attachments: z.array(z.object({ name: z.string() })),
})

export const mails = {
  list: endpoint({
    method: 'GET',
    path: '/mails',
    door: 'staff',
    may: ['mails.read'],
    summary: 'What was sent, what waits, what failed and why',
    query: z.strictObject({
      state: listOf(MailState).optional(),
      orderId: Id.optional(),
      q: SearchWords.optional(),
      cursor: Cursor.optional(),
      limit: Limit.default(50),
    }),
    response: page(MailRow),
  }),
  status: endpoint({
    method: 'GET',
    path: '/mails/status',
    door: 'staff',
    may: ['mails.read'],
    summary: 'Whether a mail server is set, and how many mails wait or failed',
    response: z.object({ server: z.boolean(), waiting: z.int(), failed: z.int() }),
  }),
  get: endpoint({
    method: 'GET',
    path: '/mails/:id',
    door: 'staff',
    may: ['mails.read'],
    summary: 'One mail with its body',
    params: IdParams,
    response: Mail,
    errors: ['not_found'],
  }),
  send: endpoint({
    method: 'POST',
    path: '/mails/:id/send',
    door: 'staff',
    may: ['mails.send'],
    summary: 'Send a mail that waits or failed, or send it again',
    params: IdParams,
    response: MailRow,
    errors: ['not_found', 'mail_server_missing', 'mail_not_resendable'],
  }),
  sendWaiting: endpoint({
    method: 'POST',
    path: '/mails/send-waiting',
    door: 'staff',
    may: ['mails.send'],
    summary: 'Send every mail that waits',
    response: z.object({ queued: z.int() }),
    errors: ['mail_server_missing'],
  }),
}
