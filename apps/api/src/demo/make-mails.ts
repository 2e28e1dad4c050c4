import { react } from '../activities/react.ts'
import { record } from '../activities/record.ts'
import { key, systemCtx, transaction } from '../context.ts'
import type { MadeCompany } from './make-company.ts'
import type { Told } from './quiet.ts'

/** So many of the newest mails still wait: the demo has no mail server. */
const waiting = 6

/** What customers and staff were told lately: most of it went out, one address was wrong, the newest wait. */
export async function makeMails({ services, organization }: MadeCompany, told: Told[]): Promise<void> {
  const ordered = [...told].sort((one, other) => one.at.getTime() - other.at.getTime())
  for (const { activityId, at } of ordered) await react({ ...systemCtx(services, organization), now: at }, activityId)

  const where = { organizationId: organization.id }
  const mails = await services.database.prisma.mail.findMany({
    where,
    select: { id: true, orderId: true, requestId: true, template: true, to: true, createdAt: true },
    orderBy: { createdAt: 'asc' },
  })
  const gone = mails.slice(0, -waiting)
  for (const [place, mail] of gone.entries()) {
    const now = new Date(mail.createdAt.getTime() + 4_000)
    const failed = place === gone.length - 4
    await transaction({ ...systemCtx(services, organization), now }, async (ctx) => {
      const error = '550 5.1.1 No such user here'
      const { id: mailId, orderId, requestId, template, to } = mail
      const about = { orderId: orderId ?? undefined, requestId: requestId ?? undefined }
      const result = failed ? { state: 'FAILED' as const, error } : { state: 'SENT' as const, sentAt: now }
      await ctx.db.mail.update({ where: key(ctx, mailId), data: { ...result, attempts: 1 }, select: { id: true } })
      // One that a colleague wrote is in the request's history already.
      if (!orderId && (!requestId || template === 'request_message')) return
      if (failed) await record(ctx, { kind: 'mail.failed', data: { mailId, template, to, error }, ...about })
      else await record(ctx, { kind: 'mail.sent', data: { mailId, template, to }, ...about })
    })
  }
}
