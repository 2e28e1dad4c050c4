import type { Permission } from '@amparo/contracts/model/permissions'
import type { LiveEvent } from '@amparo/contracts/staff/desk'
import { rows, type UserCtx } from '../../context.ts'

/** What one must be allowed to read to hear of each kind of activity. Kinds that are not named here everybody hears of: they make pickers stale. */
const needed: Record<string, Permission> = {
  order: 'orders.read',
  customer: 'customers.read',
  device: 'customers.read',
  mail: 'mails.read',
  user: 'users.read',
  api_key: 'api_keys.manage',
}

/** Tells what colleagues do, as it happens (B-14): to each only what they could read as well. @returns what ends it */
export async function followCompany(ctx: UserCtx, send: (event: 'activity', data: LiveEvent) => void): Promise<() => void> {
  let open = true
  const unsubscribe = ctx.services.hub.subscribe(ctx.organization.id, (event) => {
    if (!mayHearKind(ctx, event)) return
    if (ctx.actor.scope === 'ALL') return send('activity', event)
    isAboutOwnCustomer(ctx, event).then(
      (own) => {
        if (own && open) send('activity', event)
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

function mayHearKind({ actor }: UserCtx, { kind, orderId }: LiveEvent): boolean {
  const subject = kind.slice(0, kind.indexOf('.'))
  // A mail on an order is part of the order's history.
  const permission = subject === 'mail' && orderId ? 'orders.read' : needed[subject]
  return !permission || actor.permissions.has(permission)
}

const own = `
  select exists (
    select from "Customer" c where c."organizationId" = $1::uuid and c."sellerId" = $4::uuid and c.id = coalesce(
      $3::uuid, (select o."customerId" from "Order" o where o."organizationId" = $1::uuid and o.id = $2::uuid)
    )
  ) as own`

/** Asked each time, since a customer may be given to another seller at any moment. */
async function isAboutOwnCustomer(ctx: UserCtx, { orderId, customerId }: LiveEvent): Promise<boolean> {
  if (!orderId && !customerId) return true
  const [answer] = await rows<{ own: boolean }>(ctx, own, [ctx.organization.id, orderId, customerId, ctx.actor.id])
  return answer!.own
}
