import type { RouteObject } from 'react-router'
import { guarded } from '../guarded.tsx'

export const deviceRoutes: RouteObject[] = [{ path: 'devices/:id', lazy: guarded(['customers.read'], () => import('./device-page.tsx')) }]
