import type { Permission } from '@amparo/contracts/model/permissions'
import type { LiveEvent } from '@amparo/contracts/staff/desk'
import { rows, type UserActor, type UserCtx } from '../../context.ts'
import { visibleCustomersSql } from '../customers/policy.ts'
import { heldTo, visibleOrdersSql } from '../orders/policy.ts'

/** What one must be allowed to read to hear of each kind of activity. Kinds that are not named here everybody hears of: they make pickers stale. */
const needed: Record<string, Permission> = {
  order: 'orders.read',
  part: 'orders.read',
  estimate: 'orders.read',
  payment: 'payments.read',
  customer: 'customers.read',
  device: 'customers.read',
  user: 'users.read',
  api_key: 'api_keys.manage',
  request: 'requests.read',
  project: 'places.read',
  unit: 'places.read',
}

/** Tells what colleagues do, as it happens (B-14): to each only what they could read as well. @returns what ends it */
export async function followCompany(ctx: UserCtx, send: (event: 'activity', data: LiveEvent) => void): Promise<() => void> {
  let open = true
  const unsubscribe = ctx.services.hub.subscribe(ctx.organization.id, (event) => {
    mayHear(ctx, event).then(
      (may) => {
        if (may && open) send('activity', event)
      },
      // The stream says when to look, not what there is: the next event, or the next visit, mends a lost one.
      () => undefined,
    )
  })
  return () => {
    open = false
    unsubscribe()
  }
}

/** By what the actor may at this moment: a stream outlives a change of their profile, and their session. */
async function mayHear(before: UserCtx, event: LiveEvent): Promise<boolean> {
  const actor = await before.services.directory.userBySession(before.organization.id, before.actor.sessionId)
  if (!actor || (event.toUserId && event.toUserId !== actor.id) || !mayHearKind(actor, event)) return false
  return actor.scope === 'ALL' || isAboutHeld({ ...before, actor }, event)
}

function mayHearKind(actor: UserActor, { kind, orderId, requestId }: LiveEvent): boolean {
  const subject = kind.slice(0, kind.indexOf('.'))
  // A mail on an order or a request is part of its history.
  const mailed: Permission = orderId ? 'orders.read' : requestId ? 'requests.read' : 'mails.read'
  const permission = subject === 'mail' ? mailed : needed[subject]
  return !permission || actor.permissions.has(permission)
}

// What is on an order is heard of whose order it is, also where it names the customer.
const held = `
  select case when $2::uuid is not null
    then exists (select from "Order" o where o."organizationId" = $1::uuid and o.id = $2::uuid and ${visibleOrdersSql('o', '$4')})
    else exists (select from "Customer" c where c."organizationId" = $1::uuid and c.id = $3::uuid and ${visibleCustomersSql('c', '$4')}) end as held`

/** Asked each time, since a customer may be given to another seller, and an order to another technician, at any moment. */
async function isAboutHeld(ctx: UserCtx, { orderId, customerId }: LiveEvent): Promise<boolean> {
  if (!orderId && !customerId) return true
  const [answer] = await rows<{ held: boolean }>(ctx, held, [ctx.organization.id, orderId, customerId, heldTo(ctx)])
  return answer!.held
}
