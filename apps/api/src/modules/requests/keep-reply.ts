import { createHash } from 'node:crypto'
import { record } from '../../activities/record.ts'
import { type Ctx, rows, type Services, systemCtx, transaction } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { newId } from '../../ids.ts'
import type { InboundMail } from '../../outside/inbound-mail.ts'
import { type EncodedImage, encodeImage, photoShape } from '../attachments/encode-image.ts'
import { storeImage } from '../attachments/store-image.ts'
import { resume } from './act-on-request.ts'
import { lockRequest, touchRequest } from './lock-request.ts'
import { replyLine, replyText } from './reply-rules.ts'

/** The mail that an answer belongs to. */
export interface ReplyTarget {
  organizationId: string
  mailId: string
  requestId: string
}

/** So many answers to one mail are taken within an hour: more are a loop of two machines. */
const mostInAnHour = 20
const mostImages = 10

const find = `
  select m."organizationId"::text, m.id::text as "mailId", m."requestId"::text,
    (select count(*)::int from "Reply" r where r."organizationId" = m."organizationId" and r."mailId" = m.id and r."receivedAt" > $2::timestamptz) as lately
  from "Mail" m where m."replyToken" = $1 and m."requestId" is not null`

/** Null where nobody was given the token. @throws AppError overloaded where too many came */
export async function findReplyTarget(services: Services, token: string): Promise<ReplyTarget | null> {
  const hourAgo = new Date(services.clock().getTime() - 3_600_000)
  const { rows: found } = await services.database.pool.query<ReplyTarget & { lately: number }>(find, [token, hourAgo])
  if (!found[0]) return null
  const { lately, ...target } = found[0]
  if (lately >= mostInAnHour) throw new AppError('overloaded')
  return target
}

const insert = `
  insert into "Reply" ("organizationId", id, "requestId", "mailId", "messageId", "fromAddress", "fromName", subject, text, "receivedAt")
  values ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5, $6, $7, $8, $9, $10::timestamptz)
  on conflict ("organizationId", "messageId") do nothing returning id::text`

/**
 * Keeps an answer with its request: its words, its images, and a fact in the history, which rings the bell of the responsible.
 * Where it was waited for, the request waits no more. One that is delivered twice is kept once.
 * @throws AppError overloaded where images wait already
 */
export async function keepReply(services: Services, { organizationId, mailId, requestId }: ReplyTarget, mail: InboundMail): Promise<void> {
  const organization = await services.directory.organizationById(organizationId)
  if (!organization) return
  const { images, others } = await readFiles(mail)
  const customer: Ctx = { ...systemCtx(services, organization), actor: { kind: 'CUSTOMER' } }

  await transaction(customer, async (ctx) => {
    const request = await lockRequest(ctx, requestId)
    const replyId = newId(ctx.now)
    const from = { address: replyLine(mail.from.address, 254), name: replyLine(mail.from.name, 120) }
    const kept = await rows(ctx, insert, [
      ...[organizationId, replyId, requestId, mailId],
      replyLine(mail.messageId, 300) || `sha256:${mail.sha256}`,
      ...[from.address, from.name, replyLine(mail.subject, 200)],
      replyText({ text: mail.text, html: mail.html, files: others }),
      ctx.now,
    ])
    if (!kept.length) return
    for (const image of images) await attach(ctx, image, { requestId, replyId })
    await touchRequest(ctx, requestId)
    await record(ctx, { kind: 'request.replied', data: { replyId, from: from.name || from.address }, requestId, react: true })
    if (request.waitingSince) await resume(ctx, request, { text: '' })
  })
}

/** Images are made ours; what is none, or cannot be read, is named only. */
async function readFiles({ files }: InboundMail): Promise<{ images: EncodedImage[]; others: string[] }> {
  const images: EncodedImage[] = []
  const others: string[] = []
  for (const { name, content } of files) {
    const called = replyLine(name, 120) || `${others.length + images.length + 1}`
    const sha256 = createHash('sha256').update(content).digest('hex')
    const image =
      images.length < mostImages
        ? await encodeImage({ name: called, content, sha256 }, photoShape).catch((error: unknown) => {
            if (error instanceof AppError && error.code !== 'overloaded') return null
            throw error
          })
        : null
    if (image) images.push(image)
    else others.push(called)
  }
  return { images, others }
}

function attach(ctx: Ctx, image: EncodedImage, { requestId, replyId }: { requestId: string; replyId: string }): Promise<unknown> {
  return storeImage(ctx, image, (ctx, { key, thumbnailKey }) =>
    ctx.db.attachment.create({
      data: {
        organizationId: ctx.organization.id,
        id: newId(ctx.now),
        requestId,
        replyId,
        storageKey: key,
        thumbnailKey: thumbnailKey ?? key,
        mimeType: `image/${image.format}`,
        bytes: image.content.length,
        width: image.width,
        height: image.height,
        name: image.name,
        sha256: image.sha256,
        createdAt: ctx.now,
      },
      select: { id: true },
    }),
  )
}
