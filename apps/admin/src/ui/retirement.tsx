import { ActionIcon, Alert, Button, Menu } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

interface MenuProps {
  retired: boolean
  onRetire: () => void
  onRestore: () => void
}

/** Takes something out of lists and pickers, or brings it back: rare, hence behind a menu. */
export function RetireMenu({ retired, onRetire, onRestore }: MenuProps) {
  const { t } = useTranslation()
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="default" size={32} aria-label={t('ui.more')}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {retired ? (
          <Menu.Item leftSection={<IconArchiveOff size={16} />} onClick={onRestore}>
            {t('ui.restore')}
          </Menu.Item>
        ) : (
          <Menu.Item leftSection={<IconArchive size={16} />} onClick={onRetire}>
            {t('ui.retire')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

interface NoticeProps {
  text: string
  /** Undefined where one may not. */
  onRestore: (() => void) | undefined
  restoring: boolean
}

export function RetiredNotice({ text, onRestore, restoring }: NoticeProps) {
  const { t } = useTranslation()
  return (
    <Alert color="gray" variant="light" icon={<IconArchive size={16} />} mb="md" p="xs">
      {text}{' '}
      {onRestore && (
        <Button variant="subtle" size="compact-sm" loading={restoring} onClick={onRestore}>
          {t('ui.restore')}
        </Button>
      )}
    </Alert>
  )
}
