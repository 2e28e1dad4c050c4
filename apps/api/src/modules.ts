import type { FastifyInstance } from 'fastify'
import type { Services } from './context.ts'
import { attachmentRoutes } from './modules/attachments/routes.ts'
import { authRoutes } from './modules/auth/routes.ts'
import { calendarRoutes } from './modules/calendar/routes.ts'
import { catalogRoutes } from './modules/catalogs/routes.ts'
import { customerRoutes } from './modules/customers/routes.ts'
import { dashboardRoutes } from './modules/dashboard/routes.ts'
import { deskRoutes } from './modules/desk/routes.ts'
import { deviceRoutes } from './modules/devices/routes.ts'
import { documentRoutes } from './modules/documents/routes.ts'
import { estimateRoutes } from './modules/estimates/routes.ts'
import { exportRoutes } from './modules/exports/routes.ts'
import { locationRoutes } from './modules/locations/routes.ts'
import { mailTextRoutes } from './modules/mail-texts/routes.ts'
import { mailRoutes } from './modules/mails/routes.ts'
import { noticeRoutes } from './modules/notices/routes.ts'
import { orderRoutes } from './modules/orders/routes.ts'
import { organizationRoutes } from './modules/organizations/routes.ts'
import { partRoutes } from './modules/parts/routes.ts'
import { paymentRoutes } from './modules/payments/routes.ts'
import { placeRoutes } from './modules/places/routes.ts'
import { portalRoutes } from './modules/portal/routes.ts'
import { reportRoutes } from './modules/reports/routes.ts'
import { requestRoutes } from './modules/requests/routes.ts'
import { signatureRoutes } from './modules/signatures/routes.ts'
import { statusRoutes } from './modules/statuses/routes.ts'
import { userRoutes } from './modules/users/routes.ts'
import { viewRoutes } from './modules/views/routes.ts'

/** Every module's routes. */
export const modules: ((app: FastifyInstance, services: Services) => void)[] = [
  attachmentRoutes,
  authRoutes,
  calendarRoutes,
  catalogRoutes,
  customerRoutes,
  dashboardRoutes,
  deskRoutes,
  deviceRoutes,
  documentRoutes,
  estimateRoutes,
  exportRoutes,
  locationRoutes,
  mailRoutes,
  mailTextRoutes,
  noticeRoutes,
  orderRoutes,
  organizationRoutes,
  partRoutes,
  paymentRoutes,
  placeRoutes,
  portalRoutes,
  reportRoutes,
  requestRoutes,
  signatureRoutes,
  statusRoutes,
  userRoutes,
  viewRoutes,
]
