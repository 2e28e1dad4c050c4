import { buffer } from 'node:stream/consumers'
import { record } from '../../activities/record.ts'
import { type Ctx, key, rows, transaction } from '../../context.ts'
import { MailError } from '../../outside/mailer.ts'
import { retryLimit } from '../../outside/queue.ts'
import { drawAttachments, type MailedDocument } from '../documents/mail-attachments.ts'
import { readOver } from './carried-estimate.ts'
import { logoSource, mailTexts } from './render-mail.ts'
import { isTakenBack, sendableSelect } from './rules.ts'

interface QueuedMail {
  template: string
  to: string
  toName: string
  locale: string
  subject: string
  html: string
  text: string
  sensitive: boolean
  attempts: number
  version: number
  createdAt: Date
  orderId: string | null
  requestId: string | null
  replyToken: string | null
  documents: MailedDocument[]
}

const lockSql = `select template, "to", "toName", locale, subject, html, text, sensitive, attempts, version, "createdAt", "orderId"::text, "requestId"::text, "replyToken", documents
  from "Mail" where "organizationId" = $1::uuid and id = $2::uuid and state = 'QUEUED' for update skip locked`

/** Longer than a mail server is given to answer at each of its steps. */
const timeout = 60_000

/**
 * The job that sends a mail. The row stays locked while it is sent, and only a queued one is: however often the job runs,
 * one mail goes out. Where the process dies between the server's yes and the commit it is sent again under the same
 * Message-ID, by which the receiving side knows the copy. @throws MailError where it is to be tried again
 */
export async function sendMail(ctx: Ctx, id: string): Promise<void> {
  const { mailer } = ctx.services
  const failure = await transaction(
    ctx,
    async (ctx) => {
      const [mail] = await rows<QueuedMail>(ctx, lockSql, [ctx.organization.id, id])
      if (!mail) return undefined
      const reason = await reasonNotToSend(ctx, id, mail)
      if (reason) return noteNotSent(ctx, id, reason)
      if (!mailer) return void (await ctx.db.mail.update({ where: key(ctx, id), data: { state: 'WAITING' }, select: { id: true } }))

      // What cannot be drawn fails like what cannot be sent: tried again, and in the end told.
      const error = await outgoing(ctx, id, mail)
        .then((ready) => mailer.send(ready))
        .then(
          () => undefined,
          (error: unknown) => (error instanceof MailError ? error : new MailError(String(error), false)),
        )
      if (!error) return noteSent(ctx, id, mail)
      return noteFailure(ctx, id, mail, error)
    },
    { timeout },
  )
  if (failure) throw failure
}

type Reason = 'takenBack' | 'estimateOver'

/** Read late: a mail may have waited long for a mail server, or for its next try. */
async function reasonNotToSend(ctx: Ctx, id: string, mail: QueuedMail): Promise<Reason | undefined> {
  const { order, activity } = sendableSelect
  if (isTakenBack(await ctx.db.mail.findUniqueOrThrow({ where: key(ctx, id), select: { order, activity } }))) return 'takenBack'
  return (await readOver(ctx, [mail]))(mail) ? 'estimateOver' : undefined
}

async function outgoing(ctx: Ctx, id: string, { version, locale, documents, replyToken, ...mail }: QueuedMail) {
  const { inbound } = ctx.services.env
  const { name, email, logoKey } = await ctx.db.organization.findUniqueOrThrow({
    where: { organizationId: ctx.organization.id },
    select: { name: true, email: true, logoKey: true },
  })
  return {
    ...mail,
    fromName: name,
    replyTo: replyToken && inbound ? `reply+${replyToken}@${inbound.domain}` : email,
    language: locale,
    reference: `${id}.${version}`,
    logo: logoKey && mail.html.includes(logoSource) ? await readLogo(ctx, logoKey) : null,
    documents: await drawAttachments(ctx, documents),
  }
}

/** A logo that cannot be read must not keep a mail from going out: its name stands there instead. */
async function readLogo(ctx: Ctx, logoKey: string): Promise<Buffer | null> {
  return buffer(ctx.services.storage.read(logoKey)).catch(() => null)
}

async function noteSent(ctx: Ctx, id: string, mail: QueuedMail): Promise<undefined> {
  await ctx.db.mail.update({
    where: key(ctx, id),
    data: { state: 'SENT', sentAt: ctx.services.clock(), attempts: { increment: 1 }, error: null, ...(mail.sensitive && { html: '', text: '' }) },
    select: { id: true },
  })
  const { template, to, orderId, requestId } = mail
  // One that a colleague wrote is in the request's history already.
  if (orderId || (requestId && template !== 'request_message'))
    await record(ctx, { kind: 'mail.sent', data: { mailId: id, template, to }, orderId: orderId ?? undefined, requestId: requestId ?? undefined })
}

async function noteNotSent(ctx: Ctx, id: string, reason: Reason): Promise<undefined> {
  const error = mailTexts[ctx.organization.language][reason]
  await ctx.db.mail.update({ where: key(ctx, id), data: { state: 'FAILED', error }, select: { id: true } })
}

/** @returns the error where the job is to be tried again */
async function noteFailure(ctx: Ctx, id: string, mail: QueuedMail, error: MailError): Promise<MailError | undefined> {
  const givenUp = error.final || mail.attempts >= retryLimit.send_mail
  await ctx.db.mail.update({
    where: key(ctx, id),
    data: { state: givenUp ? 'FAILED' : 'QUEUED', attempts: { increment: 1 }, error: error.message },
    select: { id: true },
  })
  if (!givenUp) return error
  const { template, to, orderId, requestId } = mail
  const data = { mailId: id, template, to, error: error.message }
  if (orderId || requestId) await record(ctx, { kind: 'mail.failed', data, orderId: orderId ?? undefined, requestId: requestId ?? undefined })
  return undefined
}
