import { createBrowserRouter, Outlet, type RouteObject } from 'react-router'
import { bringPageTexts } from './i18n/load.ts'
import { customerRoutes } from './routes/customers/routes.ts'
import { deviceRoutes } from './routes/devices/routes.ts'
import { mailRoutes } from './routes/mails/routes.ts'
import { meRoutes } from './routes/me/routes.ts'
import { orderRoutes } from './routes/orders/routes.ts'
import { partRoutes } from './routes/parts/routes.ts'
import { paymentRoutes } from './routes/payments/routes.ts'
import { placeRoutes } from './routes/places/routes.ts'
import { reportRoutes } from './routes/reports/routes.ts'
import { requestRoutes } from './routes/requests/routes.ts'
import { settingsRoutes } from './routes/settings/routes.ts'
import { basename, companySlug } from './session/company.ts'
import { SessionGate } from './session/session-gate.tsx'
import { NotFound } from './shell/not-found.tsx'
import { RouteError } from './shell/route-error.tsx'
import { Shell } from './shell/shell.tsx'
import { SplashPage } from './shell/splash.tsx'

/** The pages of one company. Each comes as its own chunk; a page that fails leaves the shell standing. */
const companyPages: RouteObject[] = [
  { path: 'recover', lazy: () => import('./session/recover-page.tsx') },
  { path: 'set-password', lazy: () => import('./session/set-password-page.tsx') },
  {
    element: (
      <SessionGate>
        <Shell />
      </SessionGate>
    ),
    children: [
      {
        ErrorBoundary: RouteError,
        children: [
          { index: true, lazy: () => import('./routes/home/home-page.tsx') },
          {
            lazy: async () => {
              await bringPageTexts()
              return { Component: Outlet }
            },
            children: [
              ...orderRoutes,
              ...partRoutes,
              ...paymentRoutes,
              ...customerRoutes,
              ...deviceRoutes,
              ...requestRoutes,
              ...placeRoutes,
              ...reportRoutes,
              ...mailRoutes,
              ...settingsRoutes,
              ...meRoutes,
            ],
          },
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
]

const noCompany: RouteObject[] = [{ path: '*', lazy: () => import('./session/company-page.tsx') }]

export const router = createBrowserRouter(
  [{ ErrorBoundary: RouteError, HydrateFallback: SplashPage, children: companySlug ? companyPages : noCompany }],
  {
    basename,
  },
)
