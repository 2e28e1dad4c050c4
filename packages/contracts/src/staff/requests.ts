import { z } from 'zod'
import {
  Cursor,
  changesOf,
  Email,
  Id,
  IdParams,
  Instant,
  Language,
  Limit,
  Localized,
  Person,
  page,
  requiredLine,
  requiredText,
  text,
} from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { ActorKind } from '../model/activities.ts'
import { Attachment } from './order-updates.ts'
import { bulkLimit } from './orders.ts'
import { EditRequest, NewRequest } from './request-entry.ts'
import { Association, RequestQuery, RequestState } from './request-filter.ts'

const Named = z.object({ id: z.string(), label: Localized })

export const RequestRow = z.object({
  id: z.string(),
  number: z.int(),
  code: z.string(),
  state: RequestState,
  contact: z.object({ name: z.string(), email: z.string().nullable(), phone: z.string().nullable() }),
  association: Association,
  customer: z.object({ id: z.string(), displayName: z.string() }).nullable(),
  unit: z.object({ id: z.string(), name: z.string() }).nullable(),
  project: z.object({ id: z.string(), name: z.string() }).nullable(),
  channel: Named,
  type: Named,
  category: Named,
  area: Named,
  responsible: Person,
  /** The beginning of what was said. */
  description: z.string(),
  startOn: z.iso.date(),
  dueAt: Instant,
  /** Not finished and past due (S2-35); while it waits for the customer its term stands still. */
  overdue: z.boolean(),
  waitingSince: Instant.nullable(),
  enteredAt: Instant,
  /** Since when it is in its state; null once it is finished. */
  stageSince: Instant.nullable(),
  finishedAt: Instant.nullable(),
  updatedAt: Instant,
  version: z.int(),
  can: z.object({
    edit: z.boolean(),
    execute: z.boolean(),
    finish: z.boolean(),
    comment: z.boolean(),
    mail: z.boolean(),
    assign: z.boolean(),
  }),
})
export type RequestRow = z.infer<typeof RequestRow>

export const Request = RequestRow.extend({
  language: Language,
  createdBy: Person.nullable(),
  executedAt: Instant.nullable(),
  /** What is awaited of the customer while it waits for them. */
  waitingFor: z.string().nullable(),
  attachments: z.array(Attachment),
})
export type Request = z.infer<typeof Request>

export const RequestReply = z.object({
  id: z.string(),
  from: z.string(),
  subject: z.string(),
  text: z.string(),
  at: Instant,
  attachments: z.array(Attachment),
})

export const RequestActivity = z.object({
  id: z.string(),
  kind: z.string(),
  data: z.record(z.string(), z.unknown()),
  at: Instant,
  actor: z.object({ kind: ActorKind, name: z.string().nullable(), photoUrl: z.string().nullable() }),
  /** What was done or said, where the activity is that. */
  text: z.string().nullable(),
  mentions: z.array(z.object({ id: z.string(), name: z.string() })),
  attachments: z.array(Attachment),
  mail: z.object({ id: z.string(), subject: z.string(), to: z.string(), state: z.string() }).nullable(),
  reply: RequestReply.nullable(),
})
export type RequestActivity = z.infer<typeof RequestActivity>

const one = { door: 'staff', params: IdParams } as const
const mayAct = ['requests.act', 'requests.act_responsible'] as const
const said = { text: requiredText(4000), attachmentIds: z.array(Id).max(20).default([]) }
const finished = ['not_found', 'request_finished'] as const

export const requests = {
  list: endpoint({
    method: 'GET',
    path: '/requests',
    door: 'staff',
    may: ['requests.read'],
    summary: 'Requests, filtered, searched, by keyset pages (S2-33 to S2-35)',
    query: RequestQuery,
    response: page(RequestRow),
  }),
  counts: endpoint({
    method: 'GET',
    path: '/requests/counts',
    door: 'staff',
    may: ['requests.read'],
    summary: 'How many are in each state, overdue, and mine. Counting stops at 1000',
    response: z.object({ byState: z.record(RequestState, z.int()), open: z.int(), overdue: z.int(), waiting: z.int(), mine: z.int() }),
  }),
  get: endpoint({
    ...one,
    method: 'GET',
    path: '/requests/:id',
    may: ['requests.read'],
    summary: 'One request',
    response: Request,
    errors: ['not_found'],
  }),
  create: endpoint({
    method: 'POST',
    path: '/requests',
    door: 'staff',
    may: ['requests.create'],
    summary: 'Enter a request (S2-08); all nine are needed',
    body: NewRequest,
    status: 201,
    response: Request,
    errors: ['reference_not_found', 'category_of_another_type', 'project_not_yours', 'attachment_taken', 'phone_invalid', 'period_invalid'],
  }),
  edit: endpoint({
    ...one,
    method: 'PATCH',
    path: '/requests/:id',
    may: mayAct,
    summary: 'Change a request that is not finished',
    body: changesOf(EditRequest),
    response: Request,
    versioned: true,
    errors: [...finished, 'reference_not_found', 'category_of_another_type', 'period_invalid', 'version_stale', 'version_required'],
  }),
  execute: endpoint({
    ...one,
    method: 'POST',
    path: '/requests/:id/execute',
    may: mayAct,
    summary: 'Write down what was done (S2-37); it is in progress from then on',
    body: z.strictObject(said),
    response: Request,
    errors: [...finished, 'attachment_taken'],
  }),
  comment: endpoint({
    ...one,
    method: 'POST',
    path: '/requests/:id/comments',
    may: ['requests.read'],
    summary: 'Comment (S2-38); @ names a colleague, who is notified',
    body: z.strictObject({ ...said, mentionIds: z.array(Id).max(20).default([]) }),
    response: Request,
    errors: ['not_found', 'attachment_taken', 'reference_not_found'],
  }),
  mail: endpoint({
    ...one,
    method: 'POST',
    path: '/requests/:id/mails',
    may: ['requests.read'],
    summary: 'Send a mail to coordinate (S2-39), with a copy of the request where asked (S2-40); answers are kept with it',
    body: z.strictObject({
      to: z.array(Email).min(1).max(10),
      subject: requiredLine(200),
      text: requiredText(8000),
      withDetail: z.boolean().default(false),
    }),
    status: 202,
    response: Request,
    errors: ['not_found'],
  }),
  pause: endpoint({
    ...one,
    method: 'POST',
    path: '/requests/:id/pause',
    may: mayAct,
    summary: 'It waits for the customer: the term stands still, with what is awaited',
    body: z.strictObject({ text: requiredText(1000) }),
    response: Request,
    errors: [...finished, 'request_waiting'],
  }),
  resume: endpoint({
    ...one,
    method: 'POST',
    path: '/requests/:id/resume',
    may: mayAct,
    summary: 'It waits no more: as much of the term is left as was left',
    body: z.strictObject({ text: text(1000).default('') }),
    response: Request,
    errors: [...finished, 'request_not_waiting'],
  }),
  finish: endpoint({
    ...one,
    method: 'POST',
    path: '/requests/:id/finish',
    may: mayAct,
    summary: 'Finish with success, or without, which must say why (S2-41, S2-42)',
    body: z.strictObject({ success: z.boolean(), text: text(4000).default(''), notify: z.boolean().default(true) }),
    response: Request,
    errors: [...finished, 'reason_required'],
  }),
  assign: endpoint({
    ...one,
    method: 'POST',
    path: '/requests/:id/assign',
    may: ['requests.assign', ...mayAct],
    summary: 'Hand over to another responsible',
    body: z.strictObject({ responsibleId: Id }),
    response: Request,
    errors: [...finished, 'reference_not_found'],
  }),
  assignMany: endpoint({
    method: 'POST',
    path: '/requests/bulk/assign',
    door: 'staff',
    may: ['requests.assign', ...mayAct],
    summary: 'Hand many over, each on its own',
    body: z.strictObject({ ids: z.array(Id).min(1).max(bulkLimit), responsibleId: Id }),
    response: z.object({ data: z.array(z.object({ id: z.string(), ok: z.boolean(), code: z.string().nullable() })) }),
    errors: ['reference_not_found'],
  }),
  activities: endpoint({
    ...one,
    method: 'GET',
    path: '/requests/:id/activities',
    may: ['requests.read'],
    summary: 'All comments, mails and states it went through, newest first (S2-44)',
    query: z.strictObject({ cursor: Cursor.optional(), limit: Limit.default(50) }),
    response: page(RequestActivity),
    errors: ['not_found'],
  }),
  addAttachments: endpoint({
    ...one,
    method: 'POST',
    path: '/requests/:id/attachments',
    may: mayAct,
    summary: 'Hang uploaded images on a request',
    body: z.strictObject({ attachmentIds: z.array(Id).min(1).max(20) }),
    response: Request,
    errors: ['not_found', 'attachment_taken', 'reference_not_found'],
  }),
}
