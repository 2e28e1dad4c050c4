import { type Role, roles } from '@amparo/contracts/staff/users'
import { ActionIcon, Menu } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconCopy, IconDots, IconLock, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../../data/use-action.ts'
import { useLocalized } from '../../../data/use-place.ts'
import { useMay } from '../../../session/permissions.ts'
import classes from './roles-matrix.module.css'

interface Props {
  role: Role
  onCopy: () => void
  onRename: () => void
}

/** A profile's name over its column, how many have it, and what can be done with it. */
export function RoleHead({ role, onCopy, onRename }: Props) {
  const { t } = useTranslation()
  const say = useLocalized()
  const manages = useMay('users.manage')
  const stale = [roles.list]
  const params = { id: role.id }
  const name = say(role.name)
  const restore = useAction(roles.restore, { stale, toast: () => ({ text: t('settings.done.restored', { name }) }) })
  const retire = useAction(roles.retire, {
    stale,
    toast: () => ({ text: t('settings.done.retired', { name }), undo: { label: t('ui.undo'), run: () => restore.start({ params }) } }),
  })

  return (
    <span className={classes.head}>
      <span className={classes.name}>
        {role.builtIn && <IconLock size={13} aria-hidden />}
        {name}
      </span>
      <span className={classes.users}>{role.retiredAt ? t('settings.retired') : t('profiles.users', { count: role.users })}</span>
      {manages && (
        <Menu>
          <Menu.Target>
            <ActionIcon size={24} aria-label={t('settings.moreOf', { name })}>
              <IconDots size={15} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {role.can.edit && !role.retiredAt && (
              <Menu.Item leftSection={<IconPencil size={16} />} onClick={onRename}>
                {t('profiles.rename')}
              </Menu.Item>
            )}
            <Menu.Item leftSection={<IconCopy size={16} />} onClick={onCopy}>
              {t('profiles.copy')}
            </Menu.Item>
            {role.retiredAt
              ? role.can.edit && (
                  <Menu.Item leftSection={<IconArchiveOff size={16} />} onClick={() => restore.start({ params })}>
                    {t('ui.restore')}
                  </Menu.Item>
                )
              : role.can.retire && (
                  <Menu.Item leftSection={<IconArchive size={16} />} disabled={role.users > 0} onClick={() => retire.start({ params })}>
                    {role.users > 0 ? t('profiles.retireInUse') : t('ui.retire')}
                  </Menu.Item>
                )}
          </Menu.Dropdown>
        </Menu>
      )}
    </span>
  )
}
