import type { RouteObject } from 'react-router'
import { guarded } from '../guarded.tsx'

export const customerRoutes: RouteObject[] = [
  { path: 'customers', lazy: guarded(['customers.read'], () => import('./customers-page.tsx')) },
  { path: 'customers/new', lazy: guarded(['customers.create'], () => import('./new-customer-page.tsx')) },
  { path: 'customers/:id', lazy: guarded(['customers.read'], () => import('./customer-page.tsx')) },
  { path: 'customers/:id/edit', lazy: guarded(['customers.edit'], () => import('./edit-customer-page.tsx')) },
]
