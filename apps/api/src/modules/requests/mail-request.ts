import type { requests } from '@amparo/contracts/staff/requests'
import type { z } from 'zod'
import { record } from '../../activities/record.ts'
import { key, type StaffCtx, transaction } from '../../context.ts'
import { newId } from '../../ids.ts'
import { writeMail } from '../mails/write-mail.ts'
import { getRequest } from './get-request.ts'
import { lockRequest, touchRequest } from './lock-request.ts'
import { assertMay } from './policy.ts'
import { factsOf, factsSelect } from './request-facts.ts'

/**
 * Mails about a request to coordinate (S2-39), with a copy of it where asked (S2-40): one mail to each, so that each has its
 * own state in the outbox and nobody's address is shown to others. Answers are kept with the request.
 * @throws AppError not_found
 */
export async function mailRequest(ctx: StaffCtx, id: string, message: z.output<(typeof requests)['mail']['body']>) {
  const { subject, text, withDetail } = message
  const to = [...new Set(message.to)]
  await transaction(ctx, async (ctx) => {
    assertMay(ctx, await lockRequest(ctx, id), 'mail')
    const select = { ...factsSelect, contactEmail: true, language: true } as const
    const { contactEmail, language, ...request } = await ctx.db.request.findUniqueOrThrow({ where: key(ctx, id), select })
    const data = { ...factsOf(ctx, request), subject, said: text, by: ctx.actor.name, withDetail }
    const mailIds = to.map(() => newId(ctx.now))
    for (const [index, address] of to.entries()) {
      const mailId = mailIds[index]!
      const toName = address === contactEmail?.toLowerCase() ? request.contactName : ''
      const reference = { dedupeKey: `request:${mailId}`, requestId: id, replies: true }
      await writeMail(ctx, { id: mailId, template: 'request_message', data, to: address, toName, language, ...reference })
    }
    await touchRequest(ctx, id)
    await record(ctx, { kind: 'request.mailed', data: { mailId: mailIds[0]!, to, subject }, requestId: id, react: true })
  })
  return getRequest(ctx, id)
}
