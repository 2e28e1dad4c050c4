import type { RouteObject } from 'react-router'
import { guarded } from '../guarded.tsx'

export const reportRoutes: RouteObject[] = [
  { path: 'reports', lazy: guarded(['orders.read', 'requests.read'], () => import('./reports-page.tsx')) },
  { path: 'reports/stages', lazy: guarded(['orders.read', 'requests.read'], () => import('./stages-page.tsx')) },
  { path: 'downloads', lazy: guarded(['orders.read', 'requests.read'], () => import('./downloads-page.tsx')) },
]
