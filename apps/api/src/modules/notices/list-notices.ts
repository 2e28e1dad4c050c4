import type { notices } from '@amparo/contracts/staff/notices'
import { z } from 'zod'
import { rows, type UserCtx } from '../../context.ts'
import { idCursor, pageOf, readCursor } from '../../http/cursor.ts'
import { photoAddresses } from '../orders/order-row.ts'
import { orderCode } from '../orders/rules.ts'
import { requestCode } from '../requests/rules.ts'

interface NoticeRecord {
  id: string
  activityId: string
  kind: string
  data: { [name: string]: unknown }
  at: Date
  readAt: Date | null
  actorId: string | null
  actorName: string
  actorPhoto: string | null
  requestId: string | null
  requestNumber: number
  requestTitle: string
  orderId: string | null
  orderNumber: number
  orderTitle: string
}

const select = `
  select n.id::text, n."activityId"::text, a.kind, a.data, a.at, n."readAt",
    u.id::text as "actorId", u.name as "actorName", u."photoKey" as "actorPhoto",
    r.id::text as "requestId", r.number as "requestNumber", r."contactName" as "requestTitle",
    o.id::text as "orderId", o.number as "orderNumber", c.name || ' ' || c.surname as "orderTitle"
  from "Notification" n
  join "Activity" a on a."organizationId" = n."organizationId" and a.id = n."activityId"
  left join "User" u on u."organizationId" = n."organizationId" and u.id = a."userId"
  left join "Request" r on r."organizationId" = n."organizationId" and r.id = n."requestId"
  left join "Order" o on o."organizationId" = n."organizationId" and o.id = n."orderId"
  left join "Customer" c on c."organizationId" = o."organizationId" and c.id = o."customerId"
  where n."organizationId" = $1::uuid and n."userId" = $2::uuid and ($3::uuid is null or n."activityId" < $3::uuid)`

/** What one is told, newest first (S2-45 to S2-48): in the order of what happened, whichever job came first. */
export async function listNotices(ctx: UserCtx, { unread, cursor, limit }: z.output<(typeof notices)['list']['query']>) {
  const after = readCursor(cursor, idCursor)?.[0] ?? null
  const only = unread === undefined ? '' : ` and n."readAt" is ${unread ? '' : 'not '}null`
  const records = await rows<NoticeRecord>(ctx, `${select}${only} order by n."activityId" desc limit $4::int`, [
    ctx.organization.id,
    ctx.actor.id,
    after,
    limit + 1,
  ])
  const page = pageOf(records, limit, (last) => [last.activityId])
  const photoUrl = photoAddresses(ctx)
  return {
    ...page,
    data: page.data.map(({ id, kind, data, at, readAt, ...row }) => ({
      ...{ id, kind, data, at, readAt },
      about: row.requestId
        ? { kind: 'REQUEST' as const, id: row.requestId, code: requestCode(ctx.organization, row.requestNumber), title: row.requestTitle }
        : { kind: 'ORDER' as const, id: row.orderId!, code: orderCode(ctx.organization, row.orderNumber), title: row.orderTitle.trim() },
      actor: row.actorId ? { id: row.actorId, name: row.actorName, photoUrl: photoUrl(row.actorPhoto) } : null,
    })),
  }
}

/** Counting stops here: the bell shows "99+". */
export const most = 100

/** How many are unread, and how many alerts stand. */
export async function countNotices(ctx: UserCtx) {
  const [row] = await rows<{ unread: number; alerts: number }>(
    ctx,
    `select (select count(*)::int from (select from "Notification" n
         where n."organizationId" = $1::uuid and n."userId" = $4::uuid and n."readAt" is null limit ${most}) counted) as unread,
       (select count(*)::int from (select from "Request" r where ${alertsWhere(ctx)} and ${ctx.actor.permissions.has('requests.read')} limit ${most}) counted) as alerts`,
    [ctx.organization.id, ctx.now, whose(ctx), ctx.actor.id],
  )
  return row!
}

/** Marks as read those named, or all. */
export async function readNotices(ctx: UserCtx, ids: string[] | undefined) {
  await rows(
    ctx,
    `update "Notification" set "readAt" = $3::timestamptz
     where "organizationId" = $1::uuid and "userId" = $2::uuid and "readAt" is null and ($4::uuid[] is null or id = any($4::uuid[]))`,
    [ctx.organization.id, ctx.actor.id, ctx.now, ids ?? null],
  )
  return { unread: (await countNotices(ctx)).unread }
}

/** Administrators see all alerts, others those of what is theirs (S2-51). */
function whose(ctx: UserCtx): string | null {
  return ctx.actor.permissions.has('requests.act') ? null : ctx.actor.id
}

/**
 * An alert stands while a request is overdue and untouched since: it goes with the next execution or the finish (S2-53).
 * Two texts, so that each is planned along its own index; $1 is the company, $2 now, $3 whose.
 */
function alertsWhere(ctx: UserCtx): string {
  return `r."organizationId" = $1::uuid and r."finishedAt" is null and r."dueAt" < coalesce(r."waitingSince", $2::timestamptz) and r."dueAt" < $2::timestamptz
  and (r."executedAt" is null or r."executedAt" < r."dueAt") and ${whose(ctx) ? 'r."responsibleId" = $3::uuid' : '$3::uuid is null'}`
}

interface AlertRecord {
  id: string
  number: number
  contact: string
  dueAt: Date
  userId: string
  userName: string
  userPhoto: string | null
}

/** PostgreSQL has no year 0. */
const alertCursor = z.tuple([z.iso.datetime().refine((moment) => moment >= '0001'), z.int().min(0).max(2_147_483_647)])

/** Overdue requests, the most overdue first (S2-49 to S2-53). */
export async function listAlerts(ctx: UserCtx, { cursor, limit }: z.output<(typeof notices)['alerts']['query']>) {
  const after = readCursor(cursor, alertCursor)
  const records = await rows<AlertRecord>(
    ctx,
    `select r.id::text, r.number, r."contactName" as contact, r."dueAt", u.id::text as "userId", u.name as "userName", u."photoKey" as "userPhoto"
     from "Request" r join "User" u on u."organizationId" = r."organizationId" and u.id = r."responsibleId"
     where ${alertsWhere(ctx)} and ($4::timestamptz is null or (r."dueAt", r.number) > ($4::timestamptz, $5::int))
     order by r."dueAt", r.number limit $6::int`,
    [ctx.organization.id, ctx.now, whose(ctx), after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  )
  const page = pageOf(records, limit, (last) => [last.dueAt.toISOString(), last.number])
  const photoUrl = photoAddresses(ctx)
  return {
    ...page,
    data: page.data.map((row) => ({
      request: { id: row.id, code: requestCode(ctx.organization, row.number), contact: row.contact },
      responsible: { id: row.userId, name: row.userName, photoUrl: photoUrl(row.userPhoto) },
      dueAt: row.dueAt,
    })),
  }
}
