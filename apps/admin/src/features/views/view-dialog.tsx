import type { SavedView } from '@amparo/contracts/staff/notices'
import { Button, Group, Modal, Stack, Switch, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  /** The view to be changed; without one, a new one. */
  view?: SavedView | undefined
  onSave: (words: { name: string; shared: boolean }) => Promise<unknown>
  onClose: () => void
}

/** What a view is called, and whether colleagues have it too. */
export function ViewDialog({ view, onSave, onClose }: Props) {
  const { t } = useTranslation()
  const [name, setName] = useState(view?.name ?? '')
  const [shared, setShared] = useState(view?.shared ?? false)
  const [pending, setPending] = useState(false)
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(view ? 'views.form.edit' : 'views.form.new')}
      size="sm"
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          setPending(true)
          // What went wrong was said; the dialog stays with what was typed.
          onSave({ name: name.trim(), shared }).then(onClose, () => setPending(false))
        }}
      >
        <Stack gap={14}>
          <TextInput
            data-autofocus
            label={t('views.form.name')}
            placeholder={t('views.form.placeholder')}
            value={name}
            maxLength={60}
            required
            withAsterisk={false}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Switch
            label={t('views.form.share')}
            description={t('views.form.shareHint')}
            checked={shared}
            onChange={(event) => setShared(event.currentTarget.checked)}
          />
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" loading={pending} disabled={!name.trim()}>
              {t(view ? 'views.form.change' : 'views.form.new')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
