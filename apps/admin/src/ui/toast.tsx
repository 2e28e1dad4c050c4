import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle } from '@tabler/icons-react'
import i18next from 'i18next'

export interface Undo {
  label: string
  run: () => void
}

/** Says that something happened. With an undo it stays for ten seconds, long enough to change one's mind. */
export function showToast(text: string, undo?: Undo): void {
  const id = notifications.show({
    message: undo ? (
      <Group justify="space-between" wrap="nowrap">
        <Text>{text}</Text>
        <Button
          variant="subtle"
          size="compact-sm"
          flex="none"
          onClick={() => {
            notifications.hide(id)
            undo.run()
          }}
        >
          {undo.label}
        </Button>
      </Group>
    ) : (
      text
    ),
    autoClose: undo ? 10_000 : 4_000,
    withBorder: true,
    closeButtonProps: { 'aria-label': i18next.t('ui.close') },
  })
}

export function showError(text: string): void {
  notifications.show({
    message: text,
    color: 'red',
    icon: <IconAlertTriangle size={16} />,
    autoClose: 8_000,
    withBorder: true,
    role: 'alert',
    closeButtonProps: { 'aria-label': i18next.t('ui.close') },
  })
}
