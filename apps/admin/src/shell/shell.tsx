import { Drawer } from '@mantine/core'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, ScrollRestoration, useLocation, useNavigate, useNavigation } from 'react-router'
import { useLive } from '../data/live.ts'
import { useMay } from '../session/permissions.ts'
import { ConnectionBanner } from './connection-banner.tsx'
import { openPalette } from './palette-store.ts'
import classes from './shell.module.css'
import { useShortcut } from './shortcuts.ts'
import { SideNav } from './side-nav.tsx'
import { Splash } from './splash.tsx'
import { TopBar } from './top-bar.tsx'

const CommandPalette = lazy(() => import('./command-palette.tsx'))
const ShortcutSheet = lazy(() => import('./shortcut-sheet.tsx'))

/** Every fresh load has the same key; its address tells them apart. */
const scrollKey = ({ key, pathname }: { key: string; pathname: string }) => (key === 'default' ? pathname : key)

export function Shell() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const loading = useNavigation().state === 'loading'
  const [drawer, setDrawer] = useState(false)
  const [sheet, setSheet] = useState(false)
  useLive()

  useEffect(() => setDrawer(false), [pathname])

  useShortcut('/', 'palette', openPalette, { level: 'shell' })
  useShortcut('?', 'sheet', () => setSheet(true), { level: 'shell' })
  useShortcut('c', 'newOrder', () => void navigate('/orders/new'), { level: 'shell', enabled: useMay('orders.create') })
  useShortcut('g h', 'goHome', () => void navigate('/'), { level: 'shell' })
  useShortcut('g o', 'goOrders', () => void navigate('/orders'), { level: 'shell', enabled: useMay('orders.read') })
  useShortcut('g c', 'goCustomers', () => void navigate('/customers'), { level: 'shell', enabled: useMay('customers.read') })

  return (
    <div className={classes.shell}>
      <a href="#content" className={classes.skip}>
        {t('shell.nav.skip')}
      </a>
      <aside className={classes.side}>
        <SideNav />
      </aside>
      <Drawer
        opened={drawer}
        onClose={() => setDrawer(false)}
        position="left"
        size={270}
        withCloseButton={false}
        aria-label={t('shell.nav.label')}
        classNames={{ body: classes.drawer }}
      >
        <SideNav />
      </Drawer>
      <div className={classes.column}>
        <TopBar onMenu={() => setDrawer(true)} onShortcuts={() => setSheet(true)} />
        <ConnectionBanner />
        <main id="content" tabIndex={-1} className={classes.main} aria-busy={loading}>
          <Suspense fallback={<Splash />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Suspense>
        <CommandPalette onShortcuts={() => setSheet(true)} />
        {sheet && <ShortcutSheet onClose={() => setSheet(false)} />}
      </Suspense>
      <ScrollRestoration getKey={scrollKey} />
    </div>
  )
}
