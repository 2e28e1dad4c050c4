import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  title: string
  text: string
  label: string
  placeholder?: string
  submit: string
  pending: boolean
  /** Set where it is not undone by a click. */
  grave?: boolean
  onSubmit: (reason: string) => Promise<unknown>
  onClose: () => void
}

/** Asks why before it does something that others will ask about. */
export function ReasonDialog({ title, text, label, placeholder, submit, pending, grave = false, onSubmit, onClose }: Props) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const given = reason.trim()
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (given) void onSubmit(given).then(onClose, () => undefined)
        }}
      >
        <Stack>
          <Text c="dimmed">{text}</Text>
          <TextInput
            label={label}
            placeholder={placeholder}
            value={reason}
            maxLength={300}
            required
            data-autofocus
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" {...(grave && { color: 'red' })} loading={pending} disabled={!given}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
