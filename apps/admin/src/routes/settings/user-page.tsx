import { type User, users } from '@amparo/contracts/staff/users'
import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconDots, IconLink, IconUserCheck, IconUserOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { useEndpoint } from '../../data/use-endpoint.ts'
import { useLocalized } from '../../data/use-place.ts'
import { ReadOnlyNotice } from '../../features/settings/read-only-notice.tsx'
import { SettingsPage } from '../../features/settings/settings-page.tsx'
import { useUserChanges } from '../../features/settings/users/use-user-changes.ts'
import { UserFacts } from '../../features/settings/users/user-facts.tsx'
import { UserForm } from '../../features/settings/users/user-form.tsx'
import { UserState } from '../../features/settings/users/user-state.tsx'
import { useMay } from '../../session/permissions.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { PersonAvatar } from '../../ui/person-avatar.tsx'
import { PictureControl } from '../../ui/picture-control.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'

export function Component() {
  const { id } = useParams() as { id: string }
  const query = useEndpoint(users.get, { params: { id } })
  return <Loaded query={query}>{(user) => <UserPage key={user.id} user={user} />}</Loaded>
}

function UserPage({ user }: { user: User }) {
  const { t } = useTranslation()
  const say = useLocalized()
  const navigate = useNavigate()
  const manages = useMay('users.manage')
  const changes = useUserChanges()
  const { can, state } = user
  const params = { id: user.id }

  return (
    <SettingsPage
      title={user.name}
      back={{ to: '/settings/users', label: t('settings.sections.users') }}
      width="form"
      meta={
        <>
          <UserState state={state} />
          <span>{say(user.role.name)}</span>
          <span>
            {t('settings.users.lastSeen')}: {user.lastSeenAt ? <RelativeTime at={user.lastSeenAt} /> : t('settings.users.never')}
          </span>
        </>
      }
      actions={<Actions user={user} changes={changes} />}
    >
      {!manages && <ReadOnlyNotice who="master" />}
      {can.edit && (
        <div style={{ marginBottom: 24 }}>
          <PictureControl
            label={t('settings.users.photo')}
            url={user.photoUrl}
            shape="round"
            placeholder={<PersonAvatar person={user} size={72} />}
            onUpload={(file) => changes.setPhoto.run({ params, file })}
            onRemove={() => changes.removePhoto.run({ params })}
          />
        </div>
      )}
      {can.edit ? (
        <UserForm
          user={user}
          edit={changes.edit}
          onCancel={() => void navigate('/settings/users')}
          onSaved={() => void navigate('/settings/users')}
        />
      ) : (
        <UserFacts user={user} />
      )}
    </SettingsPage>
  )
}

function Actions({ user, changes }: { user: User; changes: ReturnType<typeof useUserChanges> }) {
  const { t } = useTranslation()
  const { can, state } = user
  const params = { params: { id: user.id } }
  if (!can.invite && !can.deactivate && !can.retire) return null
  return (
    <>
      {can.invite && (
        <Button
          variant="default"
          leftSection={<IconLink size={15} />}
          loading={changes.inviteAgain.pending}
          onClick={() => changes.inviteAgain.start(params)}
        >
          {t('settings.users.inviteAgain')}
        </Button>
      )}
      {state === 'INACTIVE' && can.deactivate && (
        <Button
          variant="default"
          leftSection={<IconUserCheck size={15} />}
          loading={changes.activate.pending}
          onClick={() => changes.activate.start(params)}
        >
          {t('settings.users.activate')}
        </Button>
      )}
      {state === 'RETIRED' && can.retire ? (
        <Button
          variant="default"
          leftSection={<IconArchiveOff size={15} />}
          loading={changes.restore.pending}
          onClick={() => changes.restore.start(params)}
        >
          {t('ui.restore')}
        </Button>
      ) : (
        <Menu>
          <Menu.Target>
            <ActionIcon variant="default" size={32} aria-label={t('ui.more')}>
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {can.deactivate && state !== 'INACTIVE' && (
              <Menu.Item leftSection={<IconUserOff size={16} />} onClick={() => changes.deactivate.start(params)}>
                {t('settings.users.deactivate')}
              </Menu.Item>
            )}
            {can.retire && (
              <Menu.Item leftSection={<IconArchive size={16} />} onClick={() => changes.retire.start(params)}>
                {t('ui.retire')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  )
}
