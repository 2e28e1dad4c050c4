import type { RouteObject } from 'react-router'
import { guarded } from '../guarded.tsx'

export const requestRoutes: RouteObject[] = [
  { path: 'requests', lazy: guarded(['requests.read'], () => import('./requests-page.tsx')) },
  { path: 'requests/new', lazy: guarded(['requests.create'], () => import('./new-request-page.tsx')) },
  { path: 'requests/:id', lazy: guarded(['requests.read'], () => import('./request-page.tsx')) },
]
