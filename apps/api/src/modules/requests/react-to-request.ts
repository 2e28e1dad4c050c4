import type { ActivityData } from '@amparo/contracts/model/activities'
import type { Prisma } from '@amparo/database/client'
import { type Ctx, key, transaction } from '../../context.ts'
import { writeMail } from '../mails/write-mail.ts'
import { notify } from '../notices/notify.ts'
import { factsOf, factsSelect } from './request-facts.ts'

const select = {
  kind: true,
  data: true,
  userId: true,
  customerSees: true,
  entry: { select: { text: true } },
  request: {
    select: {
      id: true,
      contactEmail: true,
      language: true,
      responsibleId: true,
      ...factsSelect,
    },
  },
} satisfies Prisma.ActivitySelect

type Fact = Prisma.ActivityGetPayload<{ select: typeof select }>
type Told = NonNullable<Fact['request']>
type Reader = { id: string; name: string; email: string; language: string }

/** The five of which the responsible is told by the bell (S2-46), and what colleagues hand over. */
const ofTheBell = new Set([
  'request.created',
  'request.executed',
  'request.finished',
  'request.commented',
  'request.mailed',
  'request.replied',
  'request.assigned',
])
/** Escalation no. 6: customer service runs late (S2-54). */
export const lateRequests = 6

/**
 * What follows from something that happened to a request, after its commit: the bell of the responsible and of those named in
 * a comment, and mails (S2-26, S2-43, S2-46, S2-55). Run twice, it tells nobody twice. Nobody is told of their own doing.
 */
export async function reactToRequest(ctx: Ctx, activityId: string): Promise<void> {
  const activity = await ctx.db.activity.findUnique({ where: key(ctx, activityId), select })
  if (!activity?.request) return
  const { kind, request } = activity

  if (ofTheBell.has(kind)) {
    const named = kind === 'request.commented' ? (activity.data as unknown as ActivityData['request.commented']).mentionIds : []
    const userIds = [request.responsibleId, ...named].filter((userId) => userId !== activity.userId)
    await notify(ctx, { activityId, userIds, requestId: request.id })
  }
  await transaction(ctx, async (ctx) => {
    const mail = mailer(ctx, activityId, request)
    if (kind === 'request.created') {
      if (activity.customerSees) await mail.toContact('request_created', {})
      await mail.toStaff('request_assigned', request.responsible)
    }
    if (kind === 'request.assigned' && activity.userId !== request.responsibleId) await mail.toStaff('request_assigned', request.responsible)
    if (kind === 'request.finished') {
      const { success } = activity.data as unknown as ActivityData['request.finished']
      const own = { success, said: activity.entry?.text ?? '' }
      if (activity.customerSees) await mail.toContact('request_finished', { ...own, link: null })
      await mail.toStaff('request_finished', request.responsible, own)
    }
    if (kind === 'request.overdue') for (const reader of await readEscalated(ctx)) await mail.toStaff('request_overdue', reader)
  })
}

/** Writes the mails of one activity; the same one to the same person is written once. */
function mailer(ctx: Ctx, activityId: string, request: Told) {
  const facts = factsOf(ctx, request)
  const link = `${ctx.services.env.publicUrl}/admin/${ctx.organization.slug}/requests/${request.id}`
  const common = { requestId: request.id, activityId }
  return {
    async toContact<T extends 'request_created' | 'request_finished'>(template: T, own: object): Promise<void> {
      const { contactEmail: to, contactName: toName, language } = request
      if (!to) return
      const data = { ...facts, name: toName, ...own } as never
      await writeMail(ctx, { template, data, to, toName, language, dedupeKey: `${activityId}:contact`, replies: true, ...common })
    },
    async toStaff<T extends 'request_assigned' | 'request_finished' | 'request_overdue'>(
      template: T,
      reader: Reader,
      own: object = {},
    ): Promise<void> {
      const { id, name, email: to, language } = reader
      const data = { ...facts, name: name.split(' ')[0]!, link, ...own } as never
      await writeMail(ctx, { template, data, to, toName: name, language, dedupeKey: `${activityId}:${id}`, userId: id, ...common })
    },
  }
}

function readEscalated(ctx: Ctx): Promise<Reader[]> {
  return ctx.db.user.findMany({
    where: { organizationId: ctx.organization.id, retiredAt: null, deactivatedAt: null, role: { escalations: { has: lateRequests } } },
    select: { id: true, name: true, email: true, language: true },
  })
}
