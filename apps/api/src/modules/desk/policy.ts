import type { Permission } from '@amparo/contracts/model/permissions'
import type { LiveEvent, LiveSubject } from '@amparo/contracts/staff/desk'
import type { UserActor } from '../../context.ts'
import { visibleCustomersSql } from '../customers/policy.ts'
import { visibleOrdersSql } from '../orders/policy.ts'

/** What one must be allowed to read to hear of each kind of activity; null: everybody hears of it, it makes pickers stale. */
const needed: Record<Exclude<LiveSubject, 'mail'>, Permission | null> = {
  order: 'orders.read',
  part: 'orders.read',
  estimate: 'orders.read',
  payment: 'payments.read',
  customer: 'customers.read',
  device: 'customers.read',
  project: 'places.read',
  request: 'requests.read',
  unit: 'places.read',
  user: 'users.read',
  api_key: 'api_keys.manage',
  role: null,
  terms: null,
  payment_method: null,
  organization: null,
  location: null,
  status: null,
  catalog: null,
  calendar: null,
  mail_text: null,
  notification: null,
  export: null,
}

/** Whether an actor may hear of such things at all. */
export function mayHearKind(actor: UserActor, { kind, orderId, requestId }: LiveEvent): boolean {
  const subject = kind.slice(0, kind.indexOf('.')) as LiveSubject
  // A mail on an order or a request is part of its history.
  const mailed: Permission = orderId ? 'orders.read' : requestId ? 'requests.read' : 'mails.read'
  const permission = subject === 'mail' ? mailed : needed[subject]
  return !permission || actor.permissions.has(permission)
}

/**
 * Whether an event is about what the actor sees: `$1` is the company, the others name parameters, `held` the one that
 * carries heldTo(ctx). What is on an order is heard of whose order it is, also where it names the customer.
 */
export function visibleSubjectSql({ order, customer, held }: { order: string; customer: string; held: string }): string {
  return `case when ${order}::uuid is not null
    then exists (select from "Order" o where o."organizationId" = $1::uuid and o.id = ${order}::uuid and ${visibleOrdersSql('o', held)})
    else exists (select from "Customer" c where c."organizationId" = $1::uuid and c.id = ${customer}::uuid and ${visibleCustomersSql('c', held)}) end`
}
