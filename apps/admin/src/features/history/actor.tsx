import type { Activity } from '@amparo/contracts/staff/order-updates'
import { IconApi, IconSettingsAutomation, IconUser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { PersonAvatar } from '../../ui/person-avatar.tsx'
import classes from './history.module.css'

export type Actor = Activity['actor']

/** Who did it, as the subject of a sentence. */
export function useActorName(): (actor: Actor) => string {
  const { t } = useTranslation()
  return ({ kind, name }) => {
    switch (kind) {
      case 'USER':
        return name ?? t('timeline.someone')
      case 'CUSTOMER':
        return t('timeline.customer')
      case 'API_KEY':
        return t('timeline.apiKey', { name: name ?? '' })
      case 'SYSTEM':
        return t('timeline.system')
    }
  }
}

export function ActorMark({ actor }: { actor: Actor }) {
  if (actor.kind === 'USER') return <PersonAvatar person={{ name: actor.name ?? '?', photoUrl: actor.photoUrl }} size={28} />
  const Icon = actor.kind === 'CUSTOMER' ? IconUser : actor.kind === 'API_KEY' ? IconApi : IconSettingsAutomation
  return (
    <span className={classes.mark}>
      <Icon size={16} aria-hidden />
    </span>
  )
}
