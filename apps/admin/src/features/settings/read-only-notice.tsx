import { Alert } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../session/session.ts'

/** Says why nothing can be changed here, and who can. */
export function ReadOnlyNotice({ who }: { who: 'master' | 'settings' }) {
  const { t } = useTranslation()
  const { organization } = useMe()
  return (
    <Alert color="gray" variant="light" icon={<IconLock size={16} />} p="xs" mb="md">
      {t(`settings.readOnly.${who}`, { company: organization.name })}
    </Alert>
  )
}
