import type { LiveEvent } from '@amparo/contracts/staff/desk'
import { rows, type UserCtx } from '../../context.ts'
import { heldTo } from '../orders/policy.ts'
import { mayHearKind, visibleSubjectSql } from './policy.ts'

/** Tells what colleagues do, as it happens (B-14): to each only what they could read as well. @returns what ends it */
export async function followCompany(ctx: UserCtx, send: (event: 'activity', data: LiveEvent) => void): Promise<() => void> {
  let open = true
  // One after the other: what happened first is told first, however long it takes to ask who may hear it.
  let told = Promise.resolve()
  const tell = async (event: LiveEvent) => {
    if (open && (await mayHear(ctx, event)) && open) send('activity', event)
  }
  const unsubscribe = ctx.services.hub.subscribe(ctx.organization.id, (event) => {
    // The stream says when to look, not what there is: the next event, or the next visit, mends a lost one.
    told = told.then(() => tell(event)).catch(() => undefined)
  })
  return () => {
    open = false
    unsubscribe()
  }
}

/** By what the actor may at this moment: a stream outlives a change of their profile. */
async function mayHear(before: UserCtx, event: LiveEvent): Promise<boolean> {
  const actor = await before.services.directory.userBySession(before.organization.id, before.actor.sessionId)
  if (!actor || (event.toUserId && event.toUserId !== actor.id) || !mayHearKind(actor, event)) return false
  return actor.scope === 'ALL' || isAboutHeld({ ...before, actor }, event)
}

const isHeld = `select ${visibleSubjectSql({ order: '$2', customer: '$3', held: '$4' })} as held`

/** Asked each time, since a customer may be given to another seller, and an order to another technician, at any moment. */
async function isAboutHeld(ctx: UserCtx, { orderId, customerId }: LiveEvent): Promise<boolean> {
  if (!orderId && !customerId) return true
  const [answer] = await rows<{ held: boolean }>(ctx, isHeld, [ctx.organization.id, orderId, customerId, heldTo(ctx)])
  return answer!.held
}
