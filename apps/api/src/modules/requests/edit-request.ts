import type { Change } from '@amparo/contracts/model/activities'
import type { EditRequest } from '@amparo/contracts/staff/request-entry'
import type { z } from 'zod'
import { record } from '../../activities/record.ts'
import { key, type StaffCtx, transaction } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { takeAttachments } from '../attachments/take-attachments.ts'
import { getRequest } from './get-request.ts'
import { type LockedRequest, lockRequest } from './lock-request.ts'
import { assertMay } from './policy.ts'
import { assertDates, assertReferences } from './request-references.ts'

type Changes = Partial<z.output<typeof EditRequest>>
const references = ['channelId', 'typeId', 'categoryId', 'areaId'] as const

/** Changes a request that is not finished; the history says what, from what to what. @throws AppError not_found, forbidden, request_finished, version_stale, reference_not_found, category_of_another_type, period_invalid */
export async function editRequest(ctx: StaffCtx, id: string, input: Changes, version: number) {
  await transaction(ctx, async (ctx) => {
    const before = await lockRequest(ctx, id)
    assertMay(ctx, before, 'edit')
    if (before.version !== version) throw new AppError('version_stale', { data: { current: await getRequest(ctx, id) } })
    const after = { ...before, ...input, dueAt: input.dueAt === undefined ? before.dueAt : new Date(input.dueAt) }
    if (input.dueAt !== undefined || input.startOn !== undefined) assertDates(ctx, after)
    const chosen = references.filter((field) => before[field] !== after[field])
    if (chosen.length) await assertReferences(ctx, after, chosen)
    const changes = await changesBetween(ctx, before, after)
    if (!changes.length) return

    const { channelId, typeId, categoryId, areaId, description, startOn, dueAt } = after
    await ctx.db.request.update({
      where: key(ctx, id),
      data: { channelId, typeId, categoryId, areaId, description, startOn: new Date(startOn), dueAt, version: { increment: 1 }, updatedAt: ctx.now },
      select: { id: true },
    })
    await record(ctx, { kind: 'request.edited', data: { changes }, requestId: id })
  })
  return getRequest(ctx, id)
}

/** Hangs images on a request. @throws AppError not_found, forbidden, request_finished, attachment_taken, reference_not_found */
export async function addRequestAttachments(ctx: StaffCtx, id: string, ids: string[]) {
  await transaction(ctx, async (ctx) => {
    assertMay(ctx, await lockRequest(ctx, id), 'edit')
    const attachmentIds = await takeAttachments(ctx, ids, { requestId: id })
    await record(ctx, { kind: 'request.attachments_added', data: { attachmentIds }, requestId: id })
  })
  return getRequest(ctx, id)
}

type Told = Pick<LockedRequest, (typeof references)[number] | 'description' | 'startOn' | 'dueAt'>

/** As a person would say it: names in the company's language, not ids. */
async function changesBetween(ctx: StaffCtx, before: Told, after: Told): Promise<Change[]> {
  const ids = references.flatMap((field) => (before[field] === after[field] ? [] : [before[field], after[field]]))
  const items = ids.length
    ? await ctx.db.catalogItem.findMany({ where: { organizationId: ctx.organization.id, id: { in: ids } }, select: { id: true, label: true } })
    : []
  const { language, timeZone } = ctx.organization
  const nameOf = (id: string) => (items.find((item) => item.id === id)?.label as Record<string, string> | undefined)?.[language] ?? null
  const moment = (date: Date) =>
    new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' }).format(date)
  return [
    ...references.flatMap((field) =>
      before[field] === after[field] ? [] : [{ field: field.replace('Id', ''), from: nameOf(before[field]), to: nameOf(after[field]) }],
    ),
    ...(before.description === after.description ? [] : [{ field: 'description', from: before.description, to: after.description }]),
    ...(before.startOn === after.startOn ? [] : [{ field: 'startOn', from: before.startOn, to: after.startOn }]),
    ...(before.dueAt.getTime() === after.dueAt.getTime() ? [] : [{ field: 'dueAt', from: moment(before.dueAt), to: moment(after.dueAt) }]),
  ]
}
