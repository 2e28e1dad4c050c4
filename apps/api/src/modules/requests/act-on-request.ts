import { record } from '../../activities/record.ts'
import { type Ctx, key, type StaffCtx, transaction } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { newId } from '../../ids.ts'
import { takeAttachments } from '../attachments/take-attachments.ts'
import { afterPause } from '../calendar/business-time.ts'
import { readCalendar } from '../calendar/company-calendar.ts'
import { assertMentioned } from '../notices/mentions.ts'
import { getRequest } from './get-request.ts'
import { type LockedRequest, lockRequest, touchRequest } from './lock-request.ts'
import { assertMay } from './policy.ts'

interface Said {
  text: string
  attachmentIds?: string[]
}

/** Writes down what was done (S2-37): a new request is in progress from then on. May be done again and again. @throws AppError not_found, forbidden, request_finished, attachment_taken */
export async function executeRequest(ctx: StaffCtx, id: string, said: Said) {
  return act(ctx, id, 'execute', async (ctx) => {
    const entryId = await insertEntry(ctx, id, 'EXECUTION', said)
    await ctx.db.request.update({
      where: key(ctx, id),
      data: { state: 'IN_PROGRESS', executedAt: ctx.now, version: { increment: 1 }, updatedAt: ctx.now },
      select: { id: true },
    })
    await record(ctx, { kind: 'request.executed', data: {}, requestId: id, entryId, react: true })
  })
}

/** Comments (S2-38), also on what is finished or another's (S2-32); those named are notified. @throws AppError not_found, forbidden, attachment_taken, reference_not_found */
export async function commentOnRequest(ctx: StaffCtx, id: string, { mentionIds, ...said }: Said & { mentionIds: string[] }) {
  return act(ctx, id, 'comment', async (ctx) => {
    const named = await assertMentioned(ctx, mentionIds, { role: { permissions: { has: 'requests.read' } } })
    const entryId = await insertEntry(ctx, id, 'COMMENT', said)
    await touchRequest(ctx, id)
    await record(ctx, { kind: 'request.commented', data: { mentionIds: named }, requestId: id, entryId, react: true })
  })
}

/** It waits for the customer: the term stands still (B-09). @throws AppError not_found, forbidden, request_finished, request_waiting */
export async function pauseRequest(ctx: StaffCtx, id: string, said: Said) {
  return act(ctx, id, 'execute', async (ctx, request) => {
    if (request.waitingSince) throw new AppError('request_waiting')
    const entryId = await insertEntry(ctx, id, 'PAUSE', said)
    await ctx.db.request.update({
      where: key(ctx, id),
      data: { waitingSince: ctx.now, version: { increment: 1 }, updatedAt: ctx.now },
      select: { id: true },
    })
    await record(ctx, { kind: 'request.paused', data: {}, requestId: id, entryId })
  })
}

/** It waits no more: as much working time is left of the term as was left when it began to wait. @throws AppError not_found, forbidden, request_finished, request_not_waiting */
export async function resumeRequest(ctx: StaffCtx, id: string, said: Said) {
  return act(ctx, id, 'execute', (ctx, request) => resume(ctx, request, said))
}

/** For whoever makes it go on: a colleague, or the customer's answer. */
export async function resume(ctx: Ctx, request: LockedRequest, said: Said): Promise<void> {
  if (!request.waitingSince) throw new AppError('request_not_waiting')
  const project = request.projectId ? await ctx.db.project.findUnique({ where: key(ctx, request.projectId), select: { region: true } }) : null
  const calendar = await readCalendar(ctx, request.waitingSince, project?.region)
  const dueAt = afterPause(request.dueAt, request.waitingSince, ctx.now, calendar)
  const entryId = await insertEntry(ctx, request.id, 'RESUMPTION', said)
  await ctx.db.request.update({
    where: key(ctx, request.id),
    data: { waitingSince: null, dueAt, version: { increment: 1 }, updatedAt: ctx.now },
    select: { id: true },
  })
  await record(ctx, { kind: 'request.resumed', data: { dueAt: dueAt.toISOString() }, requestId: request.id, entryId })
}

/**
 * Finishes with success (S2-41), or without, which must say why (S2-42). Contact and responsible are told by mail (S2-43).
 * @throws AppError not_found, forbidden, request_finished, reason_required
 */
export async function finishRequest(ctx: StaffCtx, id: string, { success, text, notify }: { success: boolean; text: string; notify: boolean }) {
  return act(ctx, id, 'finish', async (ctx) => {
    if (!success && !text) throw new AppError('reason_required', { fields: [{ path: 'body.text', code: 'required' }] })
    const entryId = await insertEntry(ctx, id, 'FINISH', { text })
    await ctx.db.request.update({
      where: key(ctx, id),
      data: { state: success ? 'SUCCEEDED' : 'FAILED', finishedAt: ctx.now, waitingSince: null, version: { increment: 1 }, updatedAt: ctx.now },
      select: { id: true },
    })
    await record(ctx, { kind: 'request.finished', data: { success }, requestId: id, entryId, customerSees: notify, react: true })
  })
}

async function act(
  ctx: StaffCtx,
  id: string,
  deed: 'execute' | 'comment' | 'finish',
  work: (ctx: StaffCtx, request: LockedRequest) => Promise<unknown>,
) {
  await transaction(ctx, async (ctx) => {
    const request = await lockRequest(ctx, id)
    assertMay(ctx, request, deed)
    await work(ctx, request)
  })
  return getRequest(ctx, id)
}

async function insertEntry(
  ctx: Ctx,
  requestId: string,
  kind: 'EXECUTION' | 'COMMENT' | 'PAUSE' | 'RESUMPTION' | 'FINISH',
  { text, attachmentIds = [] }: Said,
): Promise<string> {
  const id = newId(ctx.now)
  await ctx.db.requestEntry.create({
    data: {
      ...{ organizationId: ctx.organization.id, id, requestId, kind, text, createdAt: ctx.now },
      createdById: ctx.actor.kind === 'USER' ? ctx.actor.id : null,
    },
    select: { id: true },
  })
  await takeAttachments(ctx, attachmentIds, { requestId, entryId: id })
  return id
}
