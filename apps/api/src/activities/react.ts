import type { Language, Localized } from '@amparo/contracts/common'
import type { ActivityData } from '@amparo/contracts/model/activities'
import type { Prisma } from '@amparo/database/client'
import { type Ctx, key, transaction } from '../context.ts'
import { deviceLabel } from '../modules/devices/rules.ts'
import { greetingName } from '../modules/documents/greeting-name.ts'
import type { MailData } from '../modules/mails/render-mail.ts'
import { writeMail } from '../modules/mails/write-mail.ts'
import { orderCode } from '../modules/orders/rules.ts'
import { trackingUrl } from '../modules/orders/tracking-link.ts'
import { reactToRequest } from '../modules/requests/react-to-request.ts'
import { answerIn, tellEstimateAnswered, tellEstimateSent } from './react-estimates.ts'

const statusSelect = { label: true, nextStep: true, category: true, color: true, notify: true } satisfies Prisma.OrderStatusSelect
const select = {
  kind: true,
  data: true,
  customerSees: true,
  userId: true,
  requestId: true,
  update: {
    select: {
      note: true,
      deletedAt: true,
      status: { select: statusSelect },
      _count: { select: { attachments: { where: { deletedAt: null, customerSees: true } } } },
    },
  },
  order: {
    select: {
      id: true,
      number: true,
      reason: true,
      promisedAt: true,
      trackingToken: true,
      retiredAt: true,
      customer: { select: { kind: true, name: true, tradeName: true, email: true, language: true } },
      device: { select: { kind: true, brand: true, model: true, serial: true } },
      location: { select: { name: true } },
    },
  },
} satisfies Prisma.ActivitySelect

type Fact = Prisma.ActivityGetPayload<{ select: typeof select }>
type Told = NonNullable<Fact['order']>
type Status = Prisma.OrderStatusGetPayload<{ select: typeof statusSelect }>

/**
 * What follows from an activity, after its commit: the mail to the customer (S2-26), and to staff what an estimate was answered (B-07). Run twice, it writes one mail; of an
 * order that was retired meanwhile, or an update that was taken back, it says nothing. The order may have moved on since:
 * the mail names the status that the activity put it in.
 */
export async function react(ctx: Ctx, activityId: string): Promise<void> {
  const activity = await ctx.db.activity.findUnique({ where: key(ctx, activityId), select })
  if (activity?.requestId) return reactToRequest(ctx, activityId)
  if (!activity?.order || activity.order.retiredAt) return
  const { kind, data, order, update } = activity

  if (kind === 'estimate.approved' || kind === 'estimate.declined' || kind === 'estimate.expired')
    return tellEstimateAnswered(ctx, activityId, activity.userId, answerIn({ kind, data }))
  if (!activity.customerSees) return

  if (kind === 'estimate.sent') await tellEstimateSent(ctx, activityId, data as unknown as ActivityData['estimate.sent'])
  if (kind === 'order.created') {
    const { statusId } = data as unknown as ActivityData['order.created']
    const status = await ctx.db.orderStatus.findUniqueOrThrow({ where: key(ctx, statusId), select: statusSelect })
    await tell(ctx, activityId, order, status, 'order_received', { reason: order.reason })
  }
  if (kind === 'order.status' && update?.status && !update.deletedAt) {
    await tell(ctx, activityId, order, update.status, 'order_status', { note: update.note, photos: update._count.attachments })
  }
}

type OrderTemplate = 'order_received' | 'order_status'
type Common = keyof MailData['order_received'] & keyof MailData['order_status']

async function tell<T extends OrderTemplate>(
  ctx: Ctx,
  activityId: string,
  order: Told,
  status: Status,
  template: T,
  own: Omit<MailData[T], Common>,
): Promise<void> {
  const { customer, device } = order
  const to = customer.email
  if (!to || !status.notify) return

  const name = greetingName(customer)
  const common: Pick<MailData[OrderTemplate], Common> = {
    name,
    company: customer.kind === 'COMPANY',
    code: orderCode(ctx.organization, order.number),
    device: device ? deviceLabel(device) : '',
    link: trackingUrl(ctx, order.trackingToken),
    status: status.label as Localized,
    statusColor: status.color,
    category: status.category ?? 'WORKING',
    nextStep: status.nextStep as Localized,
    promisedAt: order.promisedAt,
    location: order.location.name,
  }
  await transaction(ctx, (ctx) =>
    writeMail(ctx, {
      template,
      data: { ...common, ...own } as MailData[T],
      to,
      toName: name,
      language: customer.language as Language,
      dedupeKey: `activity:${activityId}`,
      orderId: order.id,
      activityId,
    }),
  )
}
