import type { ActivityData, ActivityKind } from '@amparo/contracts/model/activities'
import { type Ctx, publish } from '../context.ts'
import { newId } from '../ids.ts'

interface NewActivity<K extends ActivityKind> {
  kind: K
  data: ActivityData[K]
  orderId?: string | undefined
  updateId?: string | undefined
  customerId?: string | undefined
  customerSees?: boolean | undefined
  /** Whether reactions run after the commit: the mail to the customer. */
  react?: boolean | undefined
}

/**
 * Writes down one fact, in the transaction of the change that it tells of, and sets off what reacts to it.
 * Nothing else records history.
 * @returns the activity's id
 */
export async function record<K extends ActivityKind>(ctx: Ctx, activity: NewActivity<K>): Promise<string> {
  if (!ctx.commit) throw new Error(`${activity.kind} must be recorded in the transaction of its change`)
  const id = newId(ctx.now)
  const { kind, data, orderId, updateId, customerId, customerSees = false, react = false } = activity

  await ctx.db.activity.create({
    select: { id: true },
    data: {
      organizationId: ctx.organization.id,
      id,
      kind,
      data: data as object,
      actorKind: ctx.actor.kind,
      userId: ctx.actor.kind === 'USER' ? ctx.actor.id : null,
      apiKeyId: ctx.actor.kind === 'API_KEY' ? ctx.actor.id : null,
      orderId: orderId ?? null,
      updateId: updateId ?? null,
      customerId: customerId ?? null,
      customerSees,
      at: ctx.now,
    },
  })
  if (react) await ctx.services.queue.send(ctx, 'react', { organizationId: ctx.organization.id, activityId: id })

  const userId = ctx.actor.kind === 'USER' ? ctx.actor.id : null
  publish(ctx, { id, kind, orderId: orderId ?? null, customerId: customerId ?? null, userId, customerSees })
  return id
}
