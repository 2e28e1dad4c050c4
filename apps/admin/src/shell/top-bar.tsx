import { ActionIcon, Button, Kbd, Menu, Tooltip, UnstyledButton } from '@mantine/core'
import { useOs } from '@mantine/hooks'
import { IconChevronDown, IconMenu2, IconPlus, IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useConnection } from '../data/connection.ts'
import { bringPageTexts } from '../i18n/load.ts'
import { useMay } from '../session/permissions.ts'
import { late } from '../ui/late.tsx'
import { openPalette } from './palette-store.ts'
import classes from './top-bar.module.css'
import { useSettled } from './use-settled.ts'
import { UserMenu } from './user-menu.tsx'

const Bell = late(
  async () => {
    await bringPageTexts()
    return import('../features/notices/bell.tsx')
  },
  () => <span className={classes.bell} />,
)

export function TopBar({ onMenu, onShortcuts }: { onMenu: () => void; onShortcuts: () => void }) {
  const { t } = useTranslation()
  const { live, connecting } = useConnection()
  const os = useOs()
  const settled = useSettled()
  return (
    <header className={classes.bar}>
      <ActionIcon className={classes.menu!} size={36} aria-label={t('shell.nav.open')} onClick={onMenu}>
        <IconMenu2 size={20} />
      </ActionIcon>
      <UnstyledButton className={classes.search!} onClick={openPalette}>
        <IconSearch size={15} aria-hidden />
        <span className={classes.searchWords}>{t('shell.palette.open')}</span>
        <Kbd size="xs" className={classes.keys!}>
          {os === 'macos' || os === 'ios' ? '⌘ K' : 'Ctrl K'}
        </Kbd>
      </UnstyledButton>
      <div className={classes.end}>
        {(live || connecting) && (
          <Tooltip label={live ? t('shell.connection.liveHint') : t('shell.connection.connecting')}>
            <span className={classes.live} data-on={live || undefined}>
              <span className={classes.liveWord}>{live ? t('shell.connection.live') : t('shell.connection.connecting')}</span>
            </span>
          </Tooltip>
        )}
        <NewMenu />
        {settled ? <Bell /> : <span className={classes.bell} />}
        <UserMenu onShortcuts={onShortcuts} />
      </div>
    </header>
  )
}

function NewMenu() {
  const { t } = useTranslation()
  const order = useMay('orders.create')
  const request = useMay('requests.create')
  const customer = useMay('customers.create')
  if (!order && !request && !customer) return null
  return (
    <Menu>
      <Menu.Target>
        <Button
          variant="default"
          className={classes.create!}
          leftSection={<IconPlus size={15} aria-hidden />}
          rightSection={<IconChevronDown size={13} aria-hidden />}
        >
          {t('shell.create.label')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {order && (
          <Menu.Item component={Link} to="/orders/new" rightSection={<Kbd size="xs">C</Kbd>}>
            {t('shell.create.order')}
          </Menu.Item>
        )}
        {request && (
          <Menu.Item component={Link} to="/requests/new" rightSection={<Kbd size="xs">N</Kbd>}>
            {t('shell.create.request')}
          </Menu.Item>
        )}
        {customer && (
          <Menu.Item component={Link} to="/customers/new">
            {t('shell.create.customer')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
