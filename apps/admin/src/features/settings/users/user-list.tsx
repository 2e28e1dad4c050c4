import { type User, users } from '@amparo/contracts/staff/users'
import { IconUsers } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpointPages } from '../../../data/use-endpoint.ts'
import { useLocalized } from '../../../data/use-place.ts'
import { useMe } from '../../../session/session.ts'
import { DataList } from '../../../ui/list/data-list.tsx'
import type { Column } from '../../../ui/list/data-row.tsx'
import { FilterSelect } from '../../../ui/list/filter-select.tsx'
import { ListTools } from '../../../ui/list/list-tools.tsx'
import { PersonName } from '../../../ui/person-avatar.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { EmptyState, NoMatch } from '../../../ui/states.tsx'
import { useAddressState } from '../../../ui/use-address-state.ts'
import classes from './user-list.module.css'
import { UserState, userStates } from './user-state.tsx'

/** The staff; those who were retired only where one asks for them. */
export function UserList({ invite }: { invite: ReactNode }) {
  const { t } = useTranslation()
  const { state, change, narrowed, clear } = useAddressState(users.list.query)
  const pages = useEndpointPages(users.list, { query: { ...state, state: state.state ?? ['ACTIVE', 'INVITED', 'INACTIVE'] } })
  return (
    <>
      <ListTools
        placeholder={t('settings.users.search')}
        words={state.q ?? ''}
        onWords={(q) => change({ q: q || undefined }, { replace: true })}
        narrowed={narrowed}
        onClear={clear}
      >
        <FilterSelect
          label={t('settings.users.state')}
          options={userStates.map((value) => ({ value, label: t(`settings.users.states.${value}`) }))}
          value={state.state ?? []}
          onChange={(chosen) => change({ state: chosen.length ? (chosen as typeof state.state) : undefined })}
        />
      </ListTools>
      <DataList
        label={t('settings.sections.users')}
        pages={pages}
        columns={useColumns()}
        href={(user) => `/settings/users/${user.id}`}
        faded={(user) => user.state === 'RETIRED'}
        card={(user) => <Card user={user} />}
        empty={narrowed ? <NoMatch onClear={clear} /> : <EmptyState icon={IconUsers} title={t('settings.users.none')} action={invite || undefined} />}
      />
    </>
  )
}

function Name({ user }: { user: User }) {
  const { t } = useTranslation()
  const me = useMe()
  return (
    <span className={classes.name}>
      <PersonName person={user} />
      {user.id === me.id && <span className={classes.you}>{t('settings.users.you')}</span>}
    </span>
  )
}

function LastSeen({ user }: { user: User }) {
  const { t } = useTranslation()
  return <span className={classes.quiet}>{user.lastSeenAt ? <RelativeTime at={user.lastSeenAt} /> : t('settings.users.never')}</span>
}

function useColumns(): Column<User>[] {
  const { t } = useTranslation()
  const say = useLocalized()
  return [
    { key: 'name', header: t('settings.users.name'), cell: (user) => <Name user={user} /> },
    { key: 'email', header: t('settings.users.email'), from: 'medium', cell: (user) => user.email },
    { key: 'role', header: t('settings.users.roleId'), width: '128px', cell: (user) => say(user.role.name) },
    { key: 'location', header: t('settings.users.locationId'), width: '124px', from: 'wide', cell: (user) => user.location?.name },
    { key: 'state', header: t('settings.users.state'), width: '128px', cell: (user) => <UserState state={user.state} /> },
    { key: 'seen', header: t('settings.users.lastSeen'), width: '132px', from: 'wide', cell: (user) => <LastSeen user={user} /> },
  ]
}

function Card({ user }: { user: User }) {
  const say = useLocalized()
  return (
    <span className={classes.card}>
      <span className={classes.line}>
        <Name user={user} />
        <UserState state={user.state} />
      </span>
      <span className={classes.quiet}>{[say(user.role.name), user.email].join(' · ')}</span>
    </span>
  )
}
