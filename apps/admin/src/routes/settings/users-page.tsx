import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ReadOnlyNotice } from '../../features/settings/read-only-notice.tsx'
import { SettingsPage } from '../../features/settings/settings-page.tsx'
import { UserList } from '../../features/settings/users/user-list.tsx'
import { useMay } from '../../session/permissions.ts'

export function Component() {
  const { t } = useTranslation()
  const manages = useMay('users.manage')
  const invite = manages && (
    <Button component={Link} to="/settings/users/new" leftSection={<IconPlus size={15} />}>
      {t('settings.users.inviteOne')}
    </Button>
  )
  return (
    <SettingsPage title={t('settings.sections.users')} width="wide" primary={invite}>
      {!manages && <ReadOnlyNotice who="master" />}
      <UserList invite={invite} />
    </SettingsPage>
  )
}
