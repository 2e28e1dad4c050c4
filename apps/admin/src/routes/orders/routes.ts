import type { RouteObject } from 'react-router'
import { guarded } from '../guarded.tsx'

export const orderRoutes: RouteObject[] = [
  { path: 'orders', lazy: guarded(['orders.read'], () => import('./orders-page.tsx')) },
  { path: 'orders/new', lazy: guarded(['orders.create'], () => import('./new-order-page.tsx')) },
  { path: 'orders/:id', lazy: guarded(['orders.read'], () => import('./order-page.tsx')) },
]
