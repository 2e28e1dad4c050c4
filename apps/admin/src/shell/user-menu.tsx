import type { Language } from '@amparo/contracts/common'
import { languageOptions } from '@amparo/contracts/model/languages'
import { me as meEndpoints } from '@amparo/contracts/staff/auth'
import { Divider, type MantineColorScheme, Popover, SegmentedControl, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { IconKeyboard, IconLogout, IconUserCircle } from '@tabler/icons-react'
import { useState } from 'react'
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
  const [opened, setOpened] = useState(false)
  const close = () => setOpened(false)
  const edit = useAction(meEndpoints.edit, { onDone: setMe })

  return (
    <Popover width={260} position="bottom-end" opened={opened} onChange={setOpened} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.target!} aria-label={t('shell.user.menu', { name: me.name })} onClick={() => setOpened(!opened)}>
          <PersonAvatar person={me} size={28} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={4} aria-label={t('shell.user.menu', { name: me.name })}>
        <div className={classes.who}>
          <Text fw={600} truncate>
            {me.name}
          </Text>
          <Text size="xs" c="dimmed" truncate>
            {say(me.role.name)} · {me.email}
          </Text>
        </div>
        <Divider my={4} />
        <UnstyledButton component={Link} to="/me" className={classes.item!} onClick={close}>
          <IconUserCircle size={16} aria-hidden />
          {t('shell.user.profile')}
        </UnstyledButton>
        <UnstyledButton
          className={classes.item!}
          onClick={() => {
            close()
            onShortcuts()
          }}
        >
          <IconKeyboard size={16} aria-hidden />
          {t('shell.user.shortcuts')}
        </UnstyledButton>
        <Divider my={4} />
        <Choice
          label={t('shell.user.language')}
          value={me.language}
          options={languageOptions}
          onChange={(language) => edit.start({ body: { language: language as Language }, version: me.version })}
        />
        <Choice
          label={t('shell.user.theme')}
          value={colorScheme}
          options={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: t(`shell.user.themes.${value}`) }))}
          onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}
        />
        <Divider my={4} />
        <UnstyledButton className={classes.item!} onClick={() => void signOut()}>
          <IconLogout size={16} aria-hidden />
          {t('shell.user.signOut')}
        </UnstyledButton>
      </Popover.Dropdown>
    </Popover>
  )
}

interface ChoiceProps {
  label: string
  value: string
  options: { value: string; label: string }[]
  onChange: (value: string) => void
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <div className={classes.choice}>
      <Text size="xs" c="dimmed" aria-hidden>
        {label}
      </Text>
      <SegmentedControl fullWidth size="xs" aria-label={label} value={value} data={options} onChange={onChange} />
    </div>
  )
}
