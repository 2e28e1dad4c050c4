import { type Ctx, publish, rows } from '../../context.ts'
import { newId } from '../../ids.ts'

interface Notice {
  activityId: string
  userIds: readonly string[]
  requestId?: string
  orderId?: string
}

const insert = `
  insert into "Notification" ("organizationId", id, "userId", "activityId", "requestId", "orderId", "createdAt")
  select $1::uuid, n.id, n."userId", $4::uuid, $5::uuid, $6::uuid, $7::timestamptz
  from unnest($2::uuid[], $3::uuid[]) as n (id, "userId")
  join "User" u on u."organizationId" = $1::uuid and u.id = n."userId" and u."retiredAt" is null and u."deactivatedAt" is null
  on conflict ("organizationId", "userId", "activityId") do nothing
  returning "userId"::text`

/** Tells people of an activity through the bell, but for who did it; each once, however often the job that does it runs (S2-46). */
export async function notify(ctx: Ctx, { activityId, userIds, requestId, orderId }: Notice): Promise<void> {
  const people = [...new Set(userIds)].filter((id) => ctx.actor.kind !== 'USER' || id !== ctx.actor.id)
  if (!people.length) return
  const told = await rows<{ userId: string }>(ctx, insert, [
    ctx.organization.id,
    people.map(() => newId(ctx.now)),
    people,
    activityId,
    requestId ?? null,
    orderId ?? null,
    ctx.now,
  ])
  for (const { userId } of told) {
    publish(ctx, {
      id: newId(ctx.now),
      kind: 'notification.created',
      orderId: orderId ?? null,
      requestId: requestId ?? null,
      customerId: null,
      userId: null,
      toUserId: userId,
      customerSees: false,
    })
  }
}
