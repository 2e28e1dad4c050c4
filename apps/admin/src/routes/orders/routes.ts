import type { RouteObject } from 'react-router'
import { guarded } from '../guarded.tsx'

export const orderRoutes: RouteObject[] = [{ path: 'orders', lazy: guarded(['orders.read'], () => import('./orders-page.tsx')) }]
