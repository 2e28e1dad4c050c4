import type { Language } from '@amparo/contracts/common'
import type { MailTemplate, mails } from '@amparo/contracts/staff/mails'
import type { Prisma } from '@amparo/database/client'
import type { z } from 'zod'
import type { StaffCtx } from '../../context.ts'
import { found } from '../../errors.ts'
import { idCursor, pageOf, readCursor } from '../../http/cursor.ts'
import { type MailedDocument, nameAttachments } from '../documents/mail-attachments.ts'
import { orderCode } from '../orders/rules.ts'
import { requestCode } from '../requests/rules.ts'
import { readOver } from './carried-estimate.ts'
import { visibleMails } from './policy.ts'
import { logoSource } from './render-mail.ts'
import { isSendable, sendableSelect } from './rules.ts'

const rowSelect = {
  ...sendableSelect,
  id: true,
  to: true,
  toName: true,
  subject: true,
  locale: true,
  attempts: true,
  error: true,
  sentAt: true,
  documents: true,
  order: { select: { id: true, number: true, retiredAt: true } },
  request: { select: { id: true, number: true } },
} satisfies Prisma.MailSelect

type Row = Prisma.MailGetPayload<{ select: typeof rowSelect }>

async function mailRows(ctx: StaffCtx, rows: readonly Row[]) {
  const isOver = await readOver(ctx, rows)
  return rows.map((row) => mailRow(ctx, row, isOver(row)))
}

function mailRow(ctx: StaffCtx, { template, locale, order, request, documents: _, ...mail }: Row, over: boolean) {
  return {
    ...mail,
    template: template as MailTemplate,
    locale: locale as Language,
    order: order && { id: order.id, code: orderCode(ctx.organization, order.number) },
    request: request && { id: request.id, code: requestCode(ctx.organization, request.number) },
    can: { send: !over && ctx.actor.permissions.has('mails.send') && isSendable({ ...mail, template, order }, ctx.now) },
  }
}

/** The outbox, newest first. */
export async function listMails(ctx: StaffCtx, { state, orderId, q, cursor, limit }: z.output<typeof mails.list.query>) {
  const from = readCursor(cursor, idCursor)
  const words = q?.split(/\s+/).filter(Boolean) ?? []
  const rows = await ctx.db.mail.findMany({
    where: {
      AND: [
        visibleMails(ctx),
        { ...(state?.length && { state: { in: state } }), ...(orderId && { orderId }), ...(from && { id: { lt: from[0] } }) },
        ...words.map((contains) => {
          const like = { contains, mode: 'insensitive' } as const
          return { OR: [{ to: like }, { toName: like }, { subject: like }] }
        }),
      ],
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: rowSelect,
  })
  const page = pageOf(rows, limit, (last) => [last.id])
  return { ...page, data: await mailRows(ctx, page.data) }
}

/** @throws AppError not_found */
export async function getMailRow(ctx: StaffCtx, id: string) {
  const row = found(await ctx.db.mail.findFirst({ where: { AND: [visibleMails(ctx), { id }] }, select: rowSelect }))
  return (await mailRows(ctx, [row]))[0]!
}

/** One mail with its page, as its reader has it; not where it carries a personal link. @throws AppError not_found */
export async function getMail(ctx: StaffCtx, id: string) {
  const { html, text, ...row } = found(
    await ctx.db.mail.findFirst({ where: { AND: [visibleMails(ctx), { id }] }, select: { ...rowSelect, html: true, text: true } }),
  )
  const attachments = await nameAttachments(ctx, row.documents as unknown as MailedDocument[])
  const [mail] = await mailRows(ctx, [row])
  if (row.sensitive) return { ...mail!, html: null, text: null, attachments }
  const { logoKey } = ctx.organization
  const logo = logoKey ? ctx.services.storage.address(logoKey, ctx.now) : ''
  return { ...mail!, html: html.replaceAll(logoSource, logo.replaceAll('&', '&amp;')), text, attachments }
}

/** Whether mail can go out at all, and what is held up. */
export async function readOutbox(ctx: StaffCtx) {
  const count = (state: 'WAITING' | 'FAILED') => ctx.db.mail.count({ where: { AND: [visibleMails(ctx), { state }] } })
  const [waiting, failed] = await Promise.all([count('WAITING'), count('FAILED')])
  return { server: Boolean(ctx.services.mailer), waiting, failed }
}
