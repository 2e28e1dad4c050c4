import type { User } from '@amparo/contracts/staff/users'
import { IconArchive, IconCircleCheck, IconMailForward, IconUserOff, type TablerIcon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './user-state.module.css'

const icons: Record<User['state'], TablerIcon> = { ACTIVE: IconCircleCheck, INVITED: IconMailForward, INACTIVE: IconUserOff, RETIRED: IconArchive }

export const userStates = ['ACTIVE', 'INVITED', 'INACTIVE', 'RETIRED'] as const

export function UserState({ state }: { state: User['state'] }) {
  const { t } = useTranslation()
  const Icon = icons[state]
  return (
    <span className={classes.state} data-state={state}>
      <Icon size={15} aria-hidden />
      {t(`settings.users.states.${state}`)}
    </span>
  )
}
