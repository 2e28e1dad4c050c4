import type { FastifyInstance } from 'fastify'
import type { Services } from './context.ts'
import { attachmentRoutes } from './modules/attachments/routes.ts'
import { authRoutes } from './modules/auth/routes.ts'
import { customerRoutes } from './modules/customers/routes.ts'
import { dashboardRoutes } from './modules/dashboard/routes.ts'
import { deskRoutes } from './modules/desk/routes.ts'
import { deviceRoutes } from './modules/devices/routes.ts'
import { documentRoutes } from './modules/documents/routes.ts'
import { estimateRoutes } from './modules/estimates/routes.ts'
import { locationRoutes } from './modules/locations/routes.ts'
import { mailRoutes } from './modules/mails/routes.ts'
import { orderRoutes } from './modules/orders/routes.ts'
import { organizationRoutes } from './modules/organizations/routes.ts'
import { partRoutes } from './modules/parts/routes.ts'
import { paymentRoutes } from './modules/payments/routes.ts'
import { portalRoutes } from './modules/portal/routes.ts'
import { signatureRoutes } from './modules/signatures/routes.ts'
import { statusRoutes } from './modules/statuses/routes.ts'
import { userRoutes } from './modules/users/routes.ts'

/** Every module's routes. */
export const modules: ((app: FastifyInstance, services: Services) => void)[] = [
  attachmentRoutes,
  authRoutes,
  customerRoutes,
  dashboardRoutes,
  deskRoutes,
  deviceRoutes,
  documentRoutes,
  estimateRoutes,
  locationRoutes,
  mailRoutes,
  orderRoutes,
  organizationRoutes,
  partRoutes,
  paymentRoutes,
  portalRoutes,
  signatureRoutes,
  statusRoutes,
  userRoutes,
]
