import { searchTextOf } from '@amparo/contracts/model/search'
import type { NewRequest } from '@amparo/contracts/staff/request-entry'
import type { z } from 'zod'
import { reactBeforehand, record } from '../../activities/record.ts'
import { rows, type StaffCtx, transactionThen } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { newId } from '../../ids.ts'
import { takeAttachments } from '../attachments/take-attachments.ts'
import { type Contact, readContact } from './contact.ts'
import { getRequest } from './get-request.ts'
import { assertDates, assertReferences } from './request-references.ts'

type RequestInput = z.output<typeof NewRequest>

/**
 * Enters a request (S2-08, S2-11): it is numbered, stands in the tray, and contact and responsible are told by mail (S2-25, S2-26).
 * @throws AppError reference_not_found, category_of_another_type, project_not_yours, period_invalid, attachment_taken, phone_invalid
 */
export function createRequest(ctx: StaffCtx, input: RequestInput) {
  return transactionThen(
    ctx,
    async (ctx) => {
      assertDates(ctx, input)
      await assertReferences(ctx, input)
      const contact = await readContact(ctx, input.about)
      await assertProject(ctx, contact.projectId)
      const id = newId(ctx.now)
      const activityId = await reactBeforehand(ctx)
      const number = await insert(ctx, id, input, contact)
      const attachmentIds = await takeAttachments(ctx, input.attachmentIds, { requestId: id })
      await record(ctx, { id: activityId, kind: 'request.created', data: { number }, requestId: id, customerSees: input.notify })
      if (attachmentIds.length) await record(ctx, { kind: 'request.attachments_added', data: { attachmentIds }, requestId: id })
      return id
    },
    getRequest,
  )
}

/** Those whose profile names projects enter requests in these alone (S2-29). */
async function assertProject(ctx: StaffCtx, projectId: string | null): Promise<void> {
  if (ctx.actor.kind !== 'USER') return
  const own = await ctx.db.roleProject.findMany({
    where: { organizationId: ctx.organization.id, roleId: ctx.actor.roleId },
    select: { projectId: true },
  })
  if (own.length && !own.some((each) => each.projectId === projectId)) throw new AppError('project_not_yours')
}

// The number is taken in the statement that uses it, as late as can be: until the commit, other entries of the company wait for it.
const insertSql = `
  with taken as (
    insert into "Counter" ("organizationId", kind, value) values ($1::uuid, 'request', 1)
    on conflict ("organizationId", kind) do update set value = "Counter".value + 1
    returning value
  )
  insert into "Request" ("organizationId", id, number, "channelId", "typeId", "categoryId", "areaId", association, "customerId", "unitId", "projectId",
    "contactName", "contactEmail", "contactPhone", language, "responsibleId", description, "startOn", "dueAt", "searchText", "createdById", "enteredAt", "updatedAt")
  select $1::uuid, $2::uuid, taken.value, $3::uuid, $4::uuid, $5::uuid, $6::uuid, $7::"RequestAssociation", $8::uuid, $9::uuid, $10::uuid,
    $11, $12, $13, $14, $15::uuid, $16, $17::date, $18::timestamptz, taken.value || ' ' || $19, $20::uuid, $21::timestamptz, $21::timestamptz
  from taken
  returning number`

async function insert(ctx: StaffCtx, id: string, input: RequestInput, contact: Contact): Promise<number> {
  const [row] = await rows<{ number: number }>(ctx, insertSql, [
    ctx.organization.id,
    id,
    input.channelId,
    input.typeId,
    input.categoryId,
    input.areaId,
    input.about.association,
    contact.customerId,
    contact.unitId,
    contact.projectId,
    contact.name,
    contact.email,
    contact.phone,
    contact.language,
    input.responsibleId,
    input.description,
    input.startOn,
    new Date(input.dueAt),
    searchTextOf([contact.name, contact.email, contact.phone, contact.taxId, contact.unitName, contact.projectName]),
    ctx.actor.kind === 'USER' ? ctx.actor.id : null,
    ctx.now,
  ])
  return row!.number
}
