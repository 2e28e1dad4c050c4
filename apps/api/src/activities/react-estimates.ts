import type { ActivityData } from '@amparo/contracts/model/activities'
import { type Ctx, key, transaction } from '../context.ts'
import { displayName } from '../modules/customers/rules.ts'
import { deviceLabel } from '../modules/devices/rules.ts'
import { greetingName } from '../modules/documents/greeting-name.ts'
import { isoDay } from '../modules/estimates/rules.ts'
import { writeMail } from '../modules/mails/write-mail.ts'
import { notify } from '../modules/notices/notify.ts'
import { orderCode } from '../modules/orders/rules.ts'
import { trackingUrl } from '../modules/orders/tracking-link.ts'

const userSelect = { id: true, name: true, email: true, language: true, deactivatedAt: true, retiredAt: true } as const

async function readEstimate(ctx: Ctx, estimateId: string) {
  return ctx.db.estimate.findUniqueOrThrow({
    where: key(ctx, estimateId),
    select: {
      state: true,
      note: true,
      totalAmount: true,
      currency: true,
      validUntil: true,
      createdBy: { select: userSelect },
      documents: { orderBy: { id: 'desc' }, take: 1, select: { id: true } },
      order: {
        select: {
          id: true,
          number: true,
          trackingToken: true,
          technician: { select: userSelect },
          customer: { select: { kind: true, name: true, surname: true, tradeName: true, email: true, language: true } },
          device: { select: { kind: true, brand: true, model: true, serial: true } },
        },
      },
    },
  })
}

/** Puts an estimate before the customer by mail, with its document; one that was withdrawn or answered meanwhile is not. */
export async function tellEstimateSent(ctx: Ctx, activityId: string, { estimateId }: ActivityData['estimate.sent']): Promise<void> {
  const { state, note, totalAmount, currency, validUntil, documents, order } = await readEstimate(ctx, estimateId)
  const { customer, device } = order
  const to = customer.email
  if (!to || state !== 'SENT') return
  const name = greetingName(customer)
  await transaction(ctx, (ctx) =>
    writeMail(ctx, {
      template: 'estimate_sent',
      data: {
        name,
        code: orderCode(ctx.organization, order.number),
        device: device ? deviceLabel(device) : '',
        link: trackingUrl(ctx, order.trackingToken),
        total: Number(totalAmount),
        currency,
        validUntil: isoDay(validUntil),
        note,
      },
      to,
      toName: name,
      language: customer.language,
      dedupeKey: `activity:${activityId}`,
      orderId: order.id,
      activityId,
      documents: documents.map(({ id }) => ({ documentId: id })),
    }),
  )
}

interface Answer {
  estimateId: string
  revision: number
  outcome: 'approved' | 'declined' | 'expired'
  by: string
  reason: string
}

/** What the activity says of an answer, or of there being none. */
export function answerIn(told: { kind: 'estimate.approved' | 'estimate.declined' | 'estimate.expired'; data: unknown }): Answer {
  switch (told.kind) {
    case 'estimate.approved': {
      const { estimateId, revision, name } = told.data as ActivityData['estimate.approved']
      return { estimateId, revision, outcome: 'approved', by: name, reason: '' }
    }
    case 'estimate.declined': {
      const { estimateId, revision, name, reason } = told.data as ActivityData['estimate.declined']
      return { estimateId, revision, outcome: 'declined', by: name, reason }
    }
    case 'estimate.expired': {
      const { estimateId, revision } = told.data as ActivityData['estimate.expired']
      return { estimateId, revision, outcome: 'expired', by: '', reason: '' }
    }
  }
}

/** Tells who wrote the estimate and who has the order in hand; not whoever took the answer down themselves. */
export async function tellEstimateAnswered(ctx: Ctx, activityId: string, writtenById: string | null, answer: Answer): Promise<void> {
  const { totalAmount, currency, createdBy, order } = await readEstimate(ctx, answer.estimateId)
  const { outcome, by, reason, revision } = answer
  const readers = await readersOf(ctx, [createdBy, order.technician], writtenById)
  await notify(ctx, { activityId, userIds: readers.map(({ id }) => id), orderId: order.id })
  for (const user of readers) {
    await transaction(ctx, (ctx) =>
      writeMail(ctx, {
        template: 'estimate_answered',
        data: {
          name: user.name,
          code: orderCode(ctx.organization, order.number),
          device: order.device ? deviceLabel(order.device) : '',
          customer: displayName(order.customer),
          link: `${ctx.services.env.publicUrl}/admin/${ctx.organization.slug}/orders/${order.id}`,
          total: Number(totalAmount),
          ...{ outcome, by, reason, revision, currency },
        },
        to: user.email,
        toName: user.name,
        language: user.language,
        dedupeKey: `activity:${activityId}:${user.id}`,
        orderId: order.id,
        activityId,
      }),
    )
  }
}

type Reader = Pick<NonNullable<Awaited<ReturnType<typeof readEstimate>>['createdBy']>, keyof typeof userSelect>

/** Where nobody of those works here any more, the masters: an answer must reach somebody. */
async function readersOf(ctx: Ctx, concerned: (Reader | null)[], writtenById: string | null): Promise<Reader[]> {
  const active = concerned.filter((user): user is Reader => Boolean(user && !user.deactivatedAt && !user.retiredAt))
  const once = active.filter((user, place) => active.findIndex(({ id }) => id === user.id) === place)
  if (once.length || writtenById) return once.filter(({ id }) => id !== writtenById)
  return ctx.db.user.findMany({
    where: { organizationId: ctx.organization.id, role: { builtIn: 'master' }, deactivatedAt: null, retiredAt: null, passwordHash: { not: null } },
    select: userSelect,
  })
}
