import type { Endpoint } from './endpoint.ts'
import { portal } from './portal/portal.ts'
import { attachments } from './staff/attachments.ts'
import { auth, me, organizations } from './staff/auth.ts'
import { calendar } from './staff/calendar.ts'
import { customers, devices } from './staff/customers.ts'
import { dashboard } from './staff/dashboard.ts'
import { desk } from './staff/desk.ts'
import { documents } from './staff/documents.ts'
import { estimates } from './staff/estimates.ts'
import { mails } from './staff/mails.ts'
import { mailTexts, notices, views } from './staff/notices.ts'
import { orderUpdates } from './staff/order-updates.ts'
import { orders } from './staff/orders.ts'
import { parts } from './staff/parts.ts'
import { paymentMethods, payments } from './staff/payments.ts'
import { projects, units } from './staff/places.ts'
import { exports, reports } from './staff/reports.ts'
import { areas, intakeChannels, requestCategories, requestTypes } from './staff/request-catalogs.ts'
import { requests } from './staff/requests.ts'
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
  projects,
  units,
  intakeChannels,
  requestTypes,
  requestCategories,
  areas,
  calendar,
  requests,
  notices,
  views,
  exports,
  reports,
  mails,
  mailTexts,
  dashboard,
  desk,
  portal,
} satisfies Record<string, Record<string, Endpoint>>
