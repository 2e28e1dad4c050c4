import { Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, ScrollRestoration, useLocation, useNavigate, useNavigation } from 'react-router'
import { bringPageTexts } from '../i18n/load.ts'
import { useMay } from '../session/permissions.ts'
import { late } from '../ui/late.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import { DemoNotice } from './demo-notice.tsx'
import { openPalette, usePaletteWanted } from './palette-store.ts'
import classes from './shell.module.css'
import { useShortcut } from './shortcuts.ts'
import { SideNav } from './side-nav.tsx'
import { Splash } from './splash.tsx'
import { TopBar } from './top-bar.tsx'
import { useSettled } from './use-settled.ts'

const NavDrawer = late(() => import('./nav-drawer.tsx'))
const CommandPalette = late(async () => {
  await bringPageTexts()
  return import('./command-palette.tsx')
})
const Live = late(() => import('../data/live.tsx'))
const ShortcutSheet = late(() => import('./shortcut-sheet.tsx'))

/** Every fresh load has the same key; its address tells them apart. */
const scrollKey = ({ key, pathname }: { key: string; pathname: string }) => (key === 'default' ? pathname : key)

export function Shell() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const loading = useNavigation().state === 'loading'
  const [drawer, setDrawer] = useState(false)
  const [sheet, setSheet] = useState(false)
  const settled = useSettled()
  const paletteWanted = usePaletteWanted()

  useEffect(() => setDrawer(false), [pathname])

  useShortcut('/', 'palette', openPalette, { level: 'shell' })
  useShortcut('?', 'sheet', () => setSheet(true), { level: 'shell' })
  useShortcut('c', 'newOrder', () => void navigate('/orders/new'), { level: 'shell', enabled: useMay('orders.create') })
  useShortcut('n', 'newRequest', () => void navigate('/requests/new'), { level: 'shell', enabled: useMay('requests.create') })
  useShortcut('g h', 'goHome', () => void navigate('/'), { level: 'shell' })
  useShortcut('g o', 'goOrders', () => void navigate('/orders'), { level: 'shell', enabled: useMay('orders.read') })
  useShortcut('g c', 'goCustomers', () => void navigate('/customers'), { level: 'shell', enabled: useMay('customers.read') })
  useShortcut('g r', 'goParts', () => void navigate('/parts'), { level: 'shell', enabled: useMay('orders.read') })
  useShortcut('g s', 'goRequests', () => void navigate('/requests'), { level: 'shell', enabled: useMay('requests.read') })
  useShortcut('g p', 'goProjects', () => void navigate('/projects'), { level: 'shell', enabled: useMay('places.read') })
  useShortcut('g i', 'goReports', () => void navigate('/reports'), { level: 'shell', enabled: useMay('orders.read', 'requests.read') })
  useShortcut('g b', 'goPayments', () => void navigate('/payments'), { level: 'shell', enabled: useMay('payments.read') })
  useShortcut('g j', 'goTill', () => void navigate('/till'), { level: 'shell', enabled: useMay('payments.read') })

  return (
    <div className={classes.shell}>
      <a href="#content" className={classes.skip}>
        {t('shell.nav.skip')}
      </a>
      <div className={classes.side}>
        <SideNav />
      </div>
      <div className={classes.column}>
        <TopBar onMenu={() => setDrawer(true)} onShortcuts={() => setSheet(true)} />
        <ConnectionBanner />
        <DemoNotice />
        <main id="content" tabIndex={-1} className={classes.main} aria-busy={loading}>
          <Suspense fallback={<Splash />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      {settled && <Live />}
      {paletteWanted && <CommandPalette onShortcuts={() => setSheet(true)} />}
      {(settled || drawer) && <NavDrawer opened={drawer} onClose={() => setDrawer(false)} />}
      {sheet && <ShortcutSheet onClose={() => setSheet(false)} />}
      <ScrollRestoration getKey={scrollKey} />
    </div>
  )
}
