import { users } from '@amparo/contracts/staff/users'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useAction } from '../../data/use-action.ts'
import { SettingsPage } from '../../features/settings/settings-page.tsx'
import { useShowInvitation } from '../../features/settings/users/show-invitation.tsx'
import { UserForm } from '../../features/settings/users/user-form.tsx'

export function Component() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const showInvitation = useShowInvitation()
  const invite = useAction(users.invite, { quiet: true, stale: [users.list, users.directory] })
  return (
    <SettingsPage title={t('settings.users.inviteOne')} back={{ to: '/settings/users', label: t('settings.sections.users') }} width="form">
      <UserForm
        onCancel={() => void navigate('/settings/users')}
        onInvite={async (body) => {
          const invitation = await invite.run({ body })
          await navigate('/settings/users', { replace: true })
          showInvitation(invitation)
        }}
      />
    </SettingsPage>
  )
}
