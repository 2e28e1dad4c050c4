import { record } from '../../activities/record.ts'
import { type Ctx, rows, type Services, systemCtx, transaction } from '../../context.ts'

const find = `
  select r."organizationId"::text, r.id::text from "Request" r
  where r."finishedAt" is null and r."waitingSince" is null and r."dueAt" < $1::timestamptz
    and not exists (select from "RequestOverdue" o where o."organizationId" = r."organizationId" and o."requestId" = r.id and o."dueAt" = r."dueAt")
  order by r."dueAt" limit 500`

const notice = `
  insert into "RequestOverdue" ("organizationId", "requestId", "dueAt", "noticedAt")
  select r."organizationId", r.id, r."dueAt", $3::timestamptz from "Request" r
  where r."organizationId" = $1::uuid and r.id = $2::uuid and r."finishedAt" is null and r."waitingSince" is null and r."dueAt" < $3::timestamptz
  on conflict do nothing returning "dueAt"`

/**
 * The job that notices what became overdue: once for each due date of a request, however often it runs (S2-55). What follows,
 * the mails of the escalation, comes from the activity.
 */
export async function findOverdue(services: Services): Promise<void> {
  const now = services.clock()
  const { rows: late } = await services.database.pool.query<{ organizationId: string; id: string }>(find, [now])
  for (const { organizationId, id } of late) {
    const organization = await services.directory.organizationById(organizationId)
    if (!organization) continue
    await noticeOverdue({ ...systemCtx(services, organization), now }, id)
  }
}

/** Writes down that a request went past its due date; not again for the same date. */
export async function noticeOverdue(ctx: Ctx, id: string): Promise<void> {
  await transaction(ctx, async (ctx) => {
    const [noticed] = await rows<{ dueAt: Date }>(ctx, notice, [ctx.organization.id, id, ctx.now])
    if (noticed) await record(ctx, { kind: 'request.overdue', data: { dueAt: noticed.dueAt.toISOString() }, requestId: id, react: true })
  })
}
