import type { ActivityData, ActivityKind } from '@amparo/contracts/model/activities'
import { type Ctx, publish, rows } from '../context.ts'
import { newId } from '../ids.ts'

interface NewActivity<K extends ActivityKind> {
  kind: K
  data: ActivityData[K]
  orderId?: string | undefined
  updateId?: string | undefined
  customerId?: string | undefined
  requestId?: string | undefined
  entryId?: string | undefined
  customerSees?: boolean | undefined
  /** Whether reactions run after the commit: the mail to the customer. */
  react?: boolean | undefined
}

const insert = `
  insert into "Activity" ("organizationId", id, kind, data, "actorKind", "userId", "apiKeyId", "orderId", "updateId", "customerId", "customerSees", at, "requestId", "entryId")
  values ($1::uuid, $2::uuid, $3, $4::jsonb, $5::"ActorKind", $6::uuid, $7::uuid, $8::uuid, $9::uuid, $10::uuid, $11, $12::timestamptz, $13::uuid, $14::uuid)`

/**
 * Writes down one fact, in the transaction of the change that it tells of, and sets off what reacts to it.
 * Nothing else records history.
 * @returns the activity's id
 */
export async function record<K extends ActivityKind>(ctx: Ctx, activity: NewActivity<K>): Promise<string> {
  if (!ctx.commit) throw new Error(`${activity.kind} must be recorded in the transaction of its change`)
  const id = newId(ctx.now)
  const { kind, data, orderId, updateId, customerId, requestId, entryId, customerSees = false, react = false } = activity

  const userId = ctx.actor.kind === 'USER' ? ctx.actor.id : null
  await rows(ctx, insert, [
    ctx.organization.id,
    id,
    kind,
    JSON.stringify(data),
    ctx.actor.kind,
    userId,
    ctx.actor.kind === 'API_KEY' ? ctx.actor.id : null,
    orderId ?? null,
    updateId ?? null,
    customerId ?? null,
    customerSees,
    ctx.now,
    requestId ?? null,
    entryId ?? null,
  ])
  if (react) await ctx.services.queue.send(ctx, 'react', { organizationId: ctx.organization.id, activityId: id })
  publish(ctx, { id, kind, orderId: orderId ?? null, requestId: requestId ?? null, customerId: customerId ?? null, userId, customerSees })
  return id
}
