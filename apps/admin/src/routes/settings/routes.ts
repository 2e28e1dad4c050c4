import type { RouteObject } from 'react-router'
import { guarded } from '../guarded.tsx'

export const settingsRoutes: RouteObject[] = [
  {
    path: 'settings',
    lazy: guarded(['settings.read', 'settings.edit', 'users.read', 'users.manage', 'api_keys.manage'], () => import('./frame.tsx')),
    children: [
      { index: true, lazy: () => import('./index-page.tsx') },
      { path: 'company', lazy: guarded(['settings.read', 'settings.edit'], () => import('./company-page.tsx')) },
      { path: 'locations', lazy: guarded(['settings.read', 'settings.edit'], () => import('./locations-page.tsx')) },
      { path: 'payment-methods', lazy: guarded(['settings.read', 'settings.edit'], () => import('./payment-methods-page.tsx')) },
      { path: 'terms', lazy: guarded(['settings.read', 'settings.edit'], () => import('./terms-page.tsx')) },
      { path: 'intake-channels', lazy: guarded(['settings.read', 'settings.edit'], () => import('./request-catalogs-page.tsx')) },
      { path: 'areas', lazy: guarded(['settings.read', 'settings.edit'], () => import('./request-catalogs-page.tsx')) },
      { path: 'request-types', lazy: guarded(['settings.read', 'settings.edit'], () => import('./request-types-page.tsx')) },
      { path: 'calendar', lazy: guarded(['settings.read', 'settings.edit'], () => import('./calendar-page.tsx')) },
      { path: 'mail-texts', lazy: guarded(['settings.read', 'settings.edit'], () => import('./mail-texts-page.tsx')) },
      { path: 'mail-texts/:template', lazy: guarded(['settings.read', 'settings.edit'], () => import('./mail-text-page.tsx')) },
      { path: ':kind', lazy: guarded(['settings.read', 'settings.edit'], () => import('./statuses-page.tsx')) },
      { path: ':kind/new', lazy: guarded(['settings.edit'], () => import('./new-status-page.tsx')) },
      { path: ':kind/:id', lazy: guarded(['settings.read', 'settings.edit'], () => import('./status-page.tsx')) },
      { path: 'users', lazy: guarded(['users.read'], () => import('./users-page.tsx')) },
      { path: 'users/new', lazy: guarded(['users.manage'], () => import('./new-user-page.tsx')) },
      { path: 'users/:id', lazy: guarded(['users.read'], () => import('./user-page.tsx')) },
      { path: 'roles', lazy: guarded(['users.read'], () => import('./roles-page.tsx')) },
      { path: 'api-keys', lazy: guarded(['api_keys.manage'], () => import('./api-keys-page.tsx')) },
    ],
  },
]
