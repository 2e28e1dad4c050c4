import { randomBytes } from 'node:crypto'
import type { Language } from '@amparo/contracts/common'
import type { MailTemplate } from '@amparo/contracts/staff/mails'
import { type Ctx, rows } from '../../context.ts'
import { newId } from '../../ids.ts'
import type { MailedDocument } from '../documents/mail-attachments.ts'
import type { OwnWords } from '../mail-texts/own-words.ts'
import { type MailData, renderMail } from './render-mail.ts'

export interface NewMail<T extends MailTemplate> {
  /** Where the caller must know it. */
  id?: string
  template: T
  data: MailData[T]
  to: string
  toName: string
  language: string
  /** A second mail with the same key is not written. */
  dedupeKey: string
  /** Carries a personal link: its body is shown to nobody and wiped once sent. */
  sensitive?: boolean
  /** What goes with it; drawn when it is sent. */
  documents?: MailedDocument[]
  orderId?: string
  requestId?: string
  /** Whether answers to it come in and are kept with its request. */
  replies?: boolean
  userId?: string
  activityId?: string
  /** Words to try, instead of the company's. */
  words?: OwnWords
}

/** Writes a mail and the job that sends it, in the context's transaction. Without a mail server it waits in the outbox. */
export async function writeMail<T extends MailTemplate>(ctx: Ctx, mail: NewMail<T>): Promise<void> {
  const language = mail.language as Language
  const { subject, html, text } = await renderMail(ctx, mail.template, mail.data, language, mail.words)
  const id = mail.id ?? newId(ctx.now)
  const state = ctx.services.mailer ? 'QUEUED' : 'WAITING'
  const written = await rows(
    ctx,
    `insert into "Mail" ("organizationId", id, template, "dedupeKey", "to", "toName", locale, subject, html, text, sensitive, state, "orderId", "userId", "activityId", "createdAt", documents, "requestId", "replyToken")
     values ($1::uuid, $2::uuid, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::"MailState", $13::uuid, $14::uuid, $15::uuid, $16::timestamptz, $17::jsonb, $18::uuid, $19)
     on conflict ("organizationId", "dedupeKey") do nothing returning id::text`,
    [
      ctx.organization.id,
      id,
      mail.template,
      mail.dedupeKey,
      mail.to,
      mail.toName,
      language,
      subject,
      html,
      text,
      mail.sensitive ?? false,
      state,
      mail.orderId ?? null,
      mail.userId ?? null,
      mail.activityId ?? null,
      ctx.now,
      JSON.stringify(mail.documents ?? []),
      mail.requestId ?? null,
      mail.replies ? newReplyToken() : null,
    ],
  )
  if (written.length && state === 'QUEUED') await ctx.services.queue.send(ctx, 'send_mail', { organizationId: ctx.organization.id, mailId: id })
}

/** Part of an address, of which mail servers may change the case; nobody guesses it. */
function newReplyToken(): string {
  return randomBytes(16).toString('hex')
}
