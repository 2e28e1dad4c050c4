import type { Endpoint } from './endpoint.ts'
import { portal } from './portal/portal.ts'
import { auth, me, organizations } from './staff/auth.ts'
import { customers, devices } from './staff/customers.ts'
import { desk } from './staff/desk.ts'
import { mails } from './staff/mails.ts'
import { attachments, orders, orderUpdates } from './staff/orders.ts'
import { locations, organization, statuses } from './staff/settings.ts'
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
  mails,
  desk,
  portal,
} satisfies Record<string, Record<string, Endpoint>>
