import { key, rows, type StaffCtx, transaction } from '../../context.ts'
import { AppError, found } from '../../errors.ts'
import { readOver } from './carried-estimate.ts'
import { getMailRow } from './list-mails.ts'
import { visibleMails } from './policy.ts'
import { isSendable, sendableSelect } from './rules.ts'

/** Puts a mail in the queue that waits, failed, or was sent: then its reader gets it a second time. @throws AppError not_found, mail_server_missing, mail_not_resendable */
export async function resendMail(ctx: StaffCtx, id: string) {
  await transaction(ctx, async (ctx) => {
    await rows(ctx, 'select 1 as locked from "Mail" where "organizationId" = $1::uuid and id = $2::uuid for update', [ctx.organization.id, id])
    const mail = found(
      await ctx.db.mail.findFirst({
        where: { AND: [visibleMails(ctx), { id }] },
        select: { ...sendableSelect, documents: true },
      }),
    )
    if (!ctx.services.mailer) throw new AppError('mail_server_missing')
    // It is on its way already, which is what was asked for.
    if (mail.state === 'QUEUED') return
    if (!isSendable(mail, ctx.now) || (await readOver(ctx, [mail]))(mail)) throw new AppError('mail_not_resendable')
    // A new version is a new mail to the receiving side, and not a copy to be dropped.
    await ctx.db.mail.update({
      where: key(ctx, id),
      data: { state: 'QUEUED', attempts: 0, error: null, version: { increment: 1 } },
      select: { id: true },
    })
    await ctx.services.queue.send(ctx, 'send_mail', { organizationId: ctx.organization.id, mailId: id })
  })
  return getMailRow(ctx, id)
}

/** So many go in one transaction. */
const batch = 1_000

/** Sends every mail that waited for a mail server. @throws AppError mail_server_missing */
export async function sendWaitingMails(ctx: StaffCtx): Promise<{ queued: number }> {
  if (!ctx.services.mailer) throw new AppError('mail_server_missing')
  let queued = 0
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page = await queueWaiting(ctx, after)
    queued += page.queued
    after = page.next
  }
  return { queued }
}

async function queueWaiting(ctx: StaffCtx, after: string): Promise<{ queued: number; next: string | undefined }> {
  return transaction(ctx, async (ctx) => {
    const waiting = await ctx.db.mail.findMany({
      where: { AND: [visibleMails(ctx), { state: 'WAITING', ...(after && { id: { gt: after } }) }] },
      select: { ...sendableSelect, id: true },
      orderBy: { id: 'asc' },
      take: batch,
    })
    const ids = waiting.filter((mail) => isSendable(mail, ctx.now)).map(({ id }) => id)
    const taken = await rows<{ id: string }>(
      ctx,
      `update "Mail" set state = 'QUEUED', attempts = 0, error = null, version = version + 1
       where "organizationId" = $1::uuid and id = any($2::uuid[]) and state = 'WAITING' returning id::text`,
      [ctx.organization.id, ids],
    )
    await ctx.services.queue.sendMany(
      ctx,
      'send_mail',
      taken.map(({ id }) => ({ organizationId: ctx.organization.id, mailId: id })),
    )
    return { queued: taken.length, next: waiting.length === batch ? waiting.at(-1)!.id : undefined }
  })
}
