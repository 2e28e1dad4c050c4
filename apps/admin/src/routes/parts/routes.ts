import type { RouteObject } from 'react-router'
import { guarded } from '../guarded.tsx'

export const partRoutes: RouteObject[] = [{ path: 'parts', lazy: guarded(['orders.read'], () => import('./parts-page.tsx')) }]
