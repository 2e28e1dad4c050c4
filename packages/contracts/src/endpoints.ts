import type { Endpoint } from './endpoint.ts'
import { portal } from './portal/portal.ts'
import { attachments } from './staff/attachments.ts'
import { auth, me, organizations } from './staff/auth.ts'
import { customers, devices } from './staff/customers.ts'
import { dashboard } from './staff/dashboard.ts'
import { desk } from './staff/desk.ts'
import { documents } from './staff/documents.ts'
import { estimates } from './staff/estimates.ts'
import { mails } from './staff/mails.ts'
import { orderUpdates } from './staff/order-updates.ts'
import { orders } from './staff/orders.ts'
import { parts } from './staff/parts.ts'
import { paymentMethods, payments } from './staff/payments.ts'
import { locations, organization } from './staff/settings.ts'
import { signatures, terms } from './staff/signatures.ts'
import { statuses } from './staff/statuses.ts'
import { apiKeys, roles, users } from './staff/users.ts'

/** Every endpoint by tag and name: what the OpenAPI document and the tests over all routes walk through. */
export const endpoints = {
  auth,
  me,
  organizations,
  organization,
  users,
  roles,
  apiKeys,
  customers,
  devices,
  locations,
  statuses,
  orders,
  orderUpdates,
  attachments,
  parts,
  estimates,
  paymentMethods,
  payments,
  terms,
  signatures,
  documents,
  mails,
  dashboard,
  desk,
  portal,
} satisfies Record<string, Record<string, Endpoint>>
