import type { RouteObject } from 'react-router'
import { guarded } from '../guarded.tsx'

export const mailRoutes: RouteObject[] = [{ path: 'mails', lazy: guarded(['mails.read'], () => import('./mails-page.tsx')) }]
