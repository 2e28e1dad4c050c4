import type { RouteObject } from 'react-router'
import { guarded } from '../guarded.tsx'

export const placeRoutes: RouteObject[] = [
  { path: 'projects', lazy: guarded(['places.read'], () => import('./projects-page.tsx')) },
  { path: 'projects/:id', lazy: guarded(['places.read'], () => import('./project-page.tsx')) },
  { path: 'units/:id', lazy: guarded(['places.read'], () => import('./unit-page.tsx')) },
]
