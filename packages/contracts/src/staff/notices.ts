import { z } from 'zod'
import { Cursor, changesOf, Flag, Id, IdParams, Instant, Language, Limit, Person, page, requiredLine, requiredText } from '../common.ts'
import { endpoint } from '../endpoint.ts'

export const Notification = z.object({
  id: z.string(),
  /** Kind of the activity that it tells of. */
  kind: z.string(),
  data: z.record(z.string(), z.unknown()),
  about: z.object({ kind: z.enum(['REQUEST', 'ORDER']), id: z.string(), code: z.string(), title: z.string() }),
  actor: Person.nullable(),
  at: Instant,
  readAt: Instant.nullable(),
})
export type Notification = z.infer<typeof Notification>

/** A request that is overdue and untouched since (S2-49 to S2-53). */
export const Alert = z.object({
  request: z.object({ id: z.string(), code: z.string(), contact: z.string() }),
  responsible: Person,
  dueAt: Instant,
})

const own = { door: 'staff', personOnly: true } as const

export const notices = {
  counts: endpoint({
    ...own,
    method: 'GET',
    path: '/notifications/counts',
    summary: 'How many are unread, and how many alerts stand',
    response: z.object({ unread: z.int(), alerts: z.int() }),
  }),
  list: endpoint({
    ...own,
    method: 'GET',
    path: '/notifications',
    summary: 'What one is told (S2-46 to S2-48), newest first',
    query: z.strictObject({ unread: Flag.optional(), cursor: Cursor.optional(), limit: Limit.default(30) }),
    response: page(Notification),
  }),
  read: endpoint({
    ...own,
    method: 'POST',
    path: '/notifications/read',
    summary: 'Mark as read: those named, or all',
    body: z.strictObject({ ids: z.array(Id).max(200).optional() }),
    response: z.object({ unread: z.int() }),
  }),
  alerts: endpoint({
    ...own,
    method: 'GET',
    path: '/alerts',
    may: ['requests.read'],
    summary: 'Overdue requests, the most overdue first: to their responsible, and to administrators all',
    query: z.strictObject({ cursor: Cursor.optional(), limit: Limit.default(30) }),
    response: page(Alert),
  }),
  overStage: endpoint({
    ...own,
    method: 'GET',
    path: '/alerts/over-stage',
    may: ['orders.read', 'requests.read'],
    summary: 'How many orders and requests have been in their stage for longer than the company allows (B-10). Counting stops at 100',
    response: z.object({
      /** Null where one may not see such. */
      orders: z.int().nullable(),
      requests: z.int().nullable(),
    }),
  }),
}

export const ListName = z.enum(['orders', 'requests', 'parts', 'payments', 'customers'])

export const SavedView = z.object({
  id: z.string(),
  list: ListName,
  name: z.string(),
  query: z.string(),
  shared: z.boolean(),
  by: Person,
  version: z.int(),
  can: z.object({ edit: z.boolean() }),
})
export type SavedView = z.infer<typeof SavedView>

const NewView = z.strictObject({
  list: ListName,
  name: requiredLine(60),
  query: z.string().max(2000),
  shared: z.boolean().default(false),
})

export const views = {
  list: endpoint({
    ...own,
    method: 'GET',
    path: '/views',
    summary: "One's own saved views of a list, and those that colleagues share (B-19)",
    query: z.strictObject({ list: ListName }),
    response: z.object({ data: z.array(SavedView) }),
  }),
  create: endpoint({
    ...own,
    method: 'POST',
    path: '/views',
    summary: 'Save the filters of a list',
    body: NewView,
    status: 201,
    response: SavedView,
  }),
  edit: endpoint({
    ...own,
    method: 'PATCH',
    path: '/views/:id',
    summary: "Change one of one's own",
    params: IdParams,
    body: changesOf(NewView.omit({ list: true })),
    response: SavedView,
    versioned: true,
    errors: ['not_found', 'version_stale', 'version_required'],
  }),
  delete: endpoint({ ...own, method: 'DELETE', path: '/views/:id', summary: "Delete one of one's own", params: IdParams, errors: ['not_found'] }),
}

/** Mails whose words a company may write itself. */
export const EditableMail = z.enum(['order_received', 'order_status', 'estimate_sent', 'request_created', 'request_finished', 'request_overdue'])

/** What a place in the words of a mail stands for, whatever it is called in their language. */
export const MailPlace = z.enum([
  ...(['name', 'company', 'code', 'device', 'reason', 'status', 'nextStep', 'promisedAt', 'location', 'note', 'total', 'validUntil'] as const),
  ...(['contact', 'type', 'category', 'area', 'channel', 'unit', 'responsible', 'description', 'enteredAt', 'dueAt', 'result', 'said'] as const),
])

export const MailText = z.object({
  template: EditableMail,
  language: Language,
  subject: z.string(),
  body: z.string(),
  /** Whether the company wrote it; else it is the product's. */
  own: z.boolean(),
  /** What may stand in it as {{name}}, and what is filled in there. */
  places: z.array(z.object({ name: z.string(), meaning: MailPlace })),
  /** 0 while the product's stand. */
  version: z.int(),
})
export type MailText = z.infer<typeof MailText>

const words = z.strictObject({ subject: requiredLine(200), body: requiredText(8000) })
const template = { door: 'staff', params: z.strictObject({ template: EditableMail, language: Language }) } as const

export const mailTexts = {
  list: endpoint({
    method: 'GET',
    path: '/mail-texts',
    door: 'staff',
    may: ['settings.read'],
    summary: 'The words of the mails, in both languages',
    response: z.object({ data: z.array(MailText) }),
  }),
  write: endpoint({
    ...template,
    method: 'PUT',
    path: '/mail-texts/:template/:language',
    may: ['settings.edit'],
    summary: 'Write them anew; what is filled in is escaped',
    body: words,
    response: MailText,
    versioned: true,
    errors: ['version_stale', 'version_required'],
  }),
  reset: endpoint({
    ...template,
    method: 'DELETE',
    path: '/mail-texts/:template/:language',
    may: ['settings.edit'],
    summary: "Go back to the product's",
    response: MailText,
  }),
  preview: endpoint({
    ...template,
    method: 'POST',
    path: '/mail-texts/:template/:language/preview',
    may: ['settings.edit'],
    summary: 'How they read, with invented facts',
    body: words,
    response: z.object({ subject: z.string(), html: z.string(), text: z.string() }),
  }),
  test: endpoint({
    ...template,
    method: 'POST',
    path: '/mail-texts/:template/:language/test',
    may: ['settings.edit'],
    personOnly: true,
    summary: 'Send them to oneself, with invented facts',
    body: words,
    status: 202,
    response: z.object({ mailId: z.string() }),
  }),
}
