import { Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useBlocker } from 'react-router'

/** Asks before a page is left on which something is typed and not saved. What was typed stays as a draft either way. */
export function useUnsavedGuard(dirty: boolean): void {
  const { t } = useTranslation()
  const blocker = useBlocker(
    ({ currentLocation: here, nextLocation: next }) => dirty && (here.pathname !== next.pathname || here.search !== next.search),
  )
  const blocked = blocker.state === 'blocked' ? blocker : undefined
  useEffect(() => {
    if (!blocked) return
    let leaves = false
    const id = modals.openConfirmModal({
      title: t('settings.unsaved.title'),
      children: <Text>{t('settings.unsaved.text')}</Text>,
      labels: { confirm: t('settings.unsaved.leave'), cancel: t('settings.unsaved.stay') },
      closeButtonProps: { 'aria-label': t('ui.close') },
      onConfirm: () => {
        leaves = true
        blocked.proceed()
      },
      onClose: () => {
        if (!leaves) blocked.reset()
      },
    })
    return () => {
      leaves = true
      modals.close(id)
    }
  }, [blocked, t])
}
