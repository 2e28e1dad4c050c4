import type { RouteObject } from 'react-router'
import { guarded } from '../guarded.tsx'

export const paymentRoutes: RouteObject[] = [
  { path: 'payments', lazy: guarded(['payments.read'], () => import('./payments-page.tsx')) },
  { path: 'till', lazy: guarded(['payments.read'], () => import('./till-page.tsx')) },
]
