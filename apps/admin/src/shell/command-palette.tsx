import '@mantine/spotlight/styles.layer.css'
import { formatPhone } from '@amparo/contracts/model/phones'
import { formatTaxId } from '@amparo/contracts/model/tax-ids'
import { desk } from '@amparo/contracts/staff/desk'
import { useDebouncedValue } from '@mantine/hooks'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import {
  IconClipboardList,
  IconClipboardPlus,
  IconDevices2,
  IconDownload,
  IconKeyboard,
  IconMessagePlus,
  IconSearch,
  IconUser,
  IconUserCircle,
  IconUserPlus,
} from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useEndpoint } from '../data/use-endpoint.ts'
import { deviceName } from '../features/devices/device-name.ts'
import { settingsSections } from '../features/settings/settings-sections.ts'
import { isAllowed } from '../session/permissions.ts'
import { useMe } from '../session/session.ts'
import { StatusBadge } from '../ui/status-badge.tsx'
import classes from './command-palette.module.css'
import { navItems } from './nav-items.ts'
import { onOpenPalette, stopKeeping } from './palette-store.ts'

const [store, spotlight] = createSpotlight()

const longest = 100
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

interface Item {
  key: string
  label: string
  hint?: ReactNode
  icon: ReactNode
  run: () => void
}

/** Ctrl or ⌘ K: orders, customers and devices by whatever one knows of them, sections and actions by name. */
export default function CommandPalette({ onShortcuts }: { onShortcuts: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const me = useMe()
  const [query, setQuery] = useState('')
  const box = useRef<HTMLInputElement>(null)
  const [words] = useDebouncedValue(query.trim(), 120)
  // One letter finds too much; one digit may be the number of an order.
  const enough = words.length > 1 || /^\d$/.test(words)
  const found = useEndpoint(desk.search, { query: { q: words } }, { enabled: enough, keepPrevious: true })
  const data = enough ? found.data : undefined

  useEffect(() => {
    onOpenPalette({
      open: spotlight.open,
      type: (text) => setQuery((before) => (before + text).slice(0, longest)),
      hasFocus: () => document.activeElement === box.current,
    })
    return () => onOpenPalette(undefined)
  }, [])

  const to = (path: string) => () => void navigate(path)
  const icon = { size: 16, stroke: 1.7, 'aria-hidden': true }
  const named = (items: Item[]) => items.filter(({ label }) => plain(label).includes(plain(query.trim())))

  // Each page of the settings, once something is typed: nobody opens the palette to read them all.
  const settings: Item[] = settingsSections
    .filter(({ may }) => query.trim() && isAllowed(me, may))
    .map(({ to: path, name, icon: Icon }) => ({
      key: path,
      label: `${t('settings.title')}: ${t(`settings.sections.${name}`)}`,
      icon: <Icon {...icon} />,
      run: to(path),
    }))

  const groups: { label: string; items: Item[] }[] = [
    {
      label: t('shell.palette.orders'),
      items: (data?.orders ?? []).map((order) => ({
        key: order.id,
        label: `${order.code} · ${order.customer.displayName}`,
        hint: <StatusBadge status={order.status} />,
        icon: <IconClipboardList {...icon} />,
        run: to(`/orders/${order.id}`),
      })),
    },
    {
      label: t('shell.palette.customers'),
      items: (data?.customers ?? []).map((customer) => ({
        key: customer.id,
        label: customer.displayName,
        hint: [customer.taxId && formatTaxId(customer.country, customer.taxId), customer.phones[0] && formatPhone(customer.phones[0].e164)]
          .filter(Boolean)
          .join(' · '),
        icon: <IconUser {...icon} />,
        run: to(`/customers/${customer.id}`),
      })),
    },
    {
      label: t('shell.palette.devices'),
      items: (data?.devices ?? []).map((device) => ({
        key: device.id,
        label: deviceName(device) || t('devices.unnamed'),
        hint: [device.serial, device.customer.displayName].filter(Boolean).join(' · '),
        icon: <IconDevices2 {...icon} />,
        run: to(`/devices/${device.id}`),
      })),
    },
    {
      label: t('shell.palette.actions'),
      items: named([
        ...(isAllowed(me, ['orders.create'])
          ? [
              {
                key: 'new-order',
                label: t('orderList.create'),
                icon: <IconClipboardPlus {...icon} />,
                run: to('/orders/new'),
              },
            ]
          : []),
        ...(isAllowed(me, ['requests.create'])
          ? [
              {
                key: 'new-request',
                label: t('requestList.create'),
                icon: <IconMessagePlus {...icon} />,
                run: to('/requests/new'),
              },
            ]
          : []),
        ...(isAllowed(me, ['customers.create'])
          ? [{ key: 'new-customer', label: t('customers.create'), icon: <IconUserPlus {...icon} />, run: to('/customers/new') }]
          : []),
        ...(isAllowed(me, ['orders.read', 'requests.read'])
          ? [{ key: 'downloads', label: t('downloads.title'), icon: <IconDownload {...icon} />, run: to('/downloads') }]
          : []),
        { key: 'me', label: t('shell.user.profile'), icon: <IconUserCircle {...icon} />, run: to('/me') },
        { key: 'keys', label: t('shell.palette.shortcuts'), icon: <IconKeyboard {...icon} />, run: onShortcuts },
      ]),
    },
    {
      label: t('shell.palette.goTo'),
      items: named([
        ...navItems
          .filter(({ may }) => isAllowed(me, may))
          .map(({ to: path, name, icon: Icon }) => ({ key: path, label: t(`shell.nav.${name}`), icon: <Icon {...icon} />, run: to(path) })),
        ...settings,
      ]),
    },
  ]
  const filled = groups.filter(({ items }) => items.length > 0)
  const settled = words === query.trim() && !found.isFetching
  const listed = filled.flatMap(({ items }) => items.map(({ key }) => key)).join(' ')
  const mark = useMark(query.trim() && listed, settled)

  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      query={query}
      onQueryChange={(typed) => {
        mark.follow()
        setQuery(typed)
      }}
      clearQueryOnClose
      size={620}
      yOffset="11vh"
      centered={false}
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
      radius={12}
      scrollable
      maxHeight={460}
      transitionProps={{ duration: 100 }}
      attributes={{ content: { 'aria-label': t('shell.palette.title') } }}
    >
      <Spotlight.Search
        placeholder={t('shell.palette.placeholder')}
        aria-label={t('shell.palette.placeholder')}
        leftSection={<IconSearch size={18} aria-hidden />}
        classNames={{ input: classes.search! }}
        ref={box}
        maxLength={longest}
        onFocus={(event) => {
          stopKeeping()
          event.currentTarget.setSelectionRange(query.length, query.length)
        }}
        onKeyDownCapture={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') mark.hold()
          if (event.key !== 'Enter' || settled || !query.trim()) return
          event.preventDefault()
          event.stopPropagation()
          mark.enter()
        }}
      />
      <Spotlight.ActionsList className={classes.list!}>
        {filled.map(({ label, items }) => (
          <Spotlight.ActionsGroup key={label} label={label} className={classes.group!}>
            {items.map((item) => (
              <Spotlight.Action key={item.key} onClick={item.run} className={classes.action!}>
                <span className={classes.icon}>{item.icon}</span>
                <span className={classes.label}>{item.label}</span>
                {item.hint && <span className={classes.hint}>{item.hint}</span>}
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {filled.length === 0 && <Spotlight.Empty>{settled ? t('shell.palette.nothing') : t('shell.palette.searching')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

/**
 * Enter takes what is marked. Spotlight marks the first when something is typed, but what is found comes later, and above
 * it; an Enter pressed in between waits for the answer. A mark that somebody moved stays where it is while that is there.
 */
function useMark(listed: string, settled: boolean): { enter: () => void; hold: () => void; follow: () => void } {
  const [entered, setEntered] = useState(false)
  const held = useRef(false)

  useEffect(() => {
    const all = allInList('[data-action]')
    const wanted = (held.current && all.find((item) => item.hasAttribute('data-selected'))) || all[0]
    if (!listed || !wanted) return
    for (const item of all) item.removeAttribute('data-selected')
    wanted.setAttribute('data-selected', 'true')
    store.updateState((state) => ({ ...state, selected: all.indexOf(wanted) }))
  }, [listed])

  useEffect(() => {
    if (!entered || !settled) return
    setEntered(false)
    const [wanted] = [...allInList('[data-selected]'), ...allInList('[data-action]')]
    wanted?.click()
  }, [entered, settled])

  return {
    enter: () => setEntered(true),
    hold: () => {
      held.current = true
    },
    follow: () => {
      held.current = false
    },
  }
}

function allInList(selector: string): HTMLElement[] {
  const { opened, listId } = store.getState()
  return opened && listId ? [...document.querySelectorAll<HTMLElement>(`#${CSS.escape(listId)} ${selector}`)] : []
}
