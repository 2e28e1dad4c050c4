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
  /** Of one whose reactions were set off beforehand. */
  id?: string | undefined
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
  const { kind, data, orderId, updateId, customerId, requestId, entryId, customerSees = false, react = false, id = newId(ctx.now) } = activity
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
  if (react) await setOff(ctx, id)
  publish(ctx, { id, kind, orderId: orderId ?? null, requestId: requestId ?? null, customerId: customerId ?? null, userId, customerSees })
  return id
}

/**
 * Sets off what reacts to an activity, before it is recorded: where others wait for the transaction from its number on, as
 * little as can be comes after that. @returns the activity's id, to record it with
 */
export async function reactBeforehand(ctx: Ctx): Promise<string> {
  const id = newId(ctx.now)
  await setOff(ctx, id)
  return id
}

async function setOff(ctx: Ctx, activityId: string): Promise<void> {
  await ctx.services.queue.send(ctx, 'react', { organizationId: ctx.organization.id, activityId })
}
