import type { Language } from '@amparo/contracts/common'
import { me as meEndpoints } from '@amparo/contracts/staff/auth'
import { type MantineColorScheme, Menu, SegmentedControl, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { IconKeyboard, IconLogout, IconUserCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAction } from '../data/use-action.ts'
import { useLocalized } from '../data/use-place.ts'
import { setMe, signOut, useMe } from '../session/session.ts'
import { PersonAvatar } from '../ui/person-avatar.tsx'
import classes from './user-menu.module.css'

export function UserMenu({ onShortcuts }: { onShortcuts: () => void }) {
  const { t } = useTranslation()
  const me = useMe()
  const say = useLocalized()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const edit = useAction(meEndpoints.edit, { onDone: setMe })

  return (
    <Menu width={260}>
      <Menu.Target>
        <UnstyledButton className={classes.target!} aria-label={t('shell.user.menu', { name: me.name })}>
          <PersonAvatar person={me} size={28} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <Text fw={600} truncate>
            {me.name}
          </Text>
          <Text size="xs" c="dimmed" truncate>
            {say(me.role.name)} · {me.email}
          </Text>
        </div>
        <Menu.Divider />
        <Menu.Item component={Link} to="/me" leftSection={<IconUserCircle size={16} />}>
          {t('shell.user.profile')}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={onShortcuts}>
          {t('shell.user.shortcuts')}
        </Menu.Item>
        <Menu.Divider />
        <div className={classes.choice}>
          <Text size="xs" c="dimmed" id="choose-language">
            {t('shell.user.language')}
          </Text>
          <SegmentedControl
            fullWidth
            size="xs"
            aria-labelledby="choose-language"
            value={me.language}
            data={[
              { value: 'es', label: 'Español' },
              { value: 'pt-BR', label: 'Português' },
            ]}
            onChange={(language) => edit.start({ body: { language: language as Language }, version: me.version })}
          />
        </div>
        <div className={classes.choice}>
          <Text size="xs" c="dimmed" id="choose-theme">
            {t('shell.user.theme')}
          </Text>
          <SegmentedControl
            fullWidth
            size="xs"
            aria-labelledby="choose-theme"
            value={colorScheme}
            data={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: t(`shell.user.themes.${value}`) }))}
            onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}
          />
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut()}>
          {t('shell.user.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
