import { type User, users } from '@amparo/contracts/staff/users'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../../data/use-action.ts'
import { keyOf } from '../../../data/use-endpoint.ts'
import { setMe, useMe } from '../../../session/session.ts'
import { useShowInvitation } from './show-invitation.tsx'

const stale = [users.list, users.directory]

/** Everything that a master does to a colleague's account; what can be undone says so. */
export function useUserChanges() {
  const { t } = useTranslation()
  const showInvitation = useShowInvitation()
  const client = useQueryClient()
  const me = useMe()
  const onDone = (user: User) => {
    client.setQueryData(keyOf(users.get, { params: { id: user.id } }), user)
    const { id, name, phone, photoUrl, language, version } = user
    if (id === me.id) setMe({ ...me, name, phone, photoUrl, language, version })
  }
  const undo = (run: () => void) => ({ label: t('ui.undo'), run })
  const paramsOf = ({ id }: User) => ({ params: { id } })

  const activate = useAction(users.activate, { stale, onDone, toast: ({ name }) => ({ text: t('settings.users.done.activated', { name }) }) })
  const restore = useAction(users.restore, { stale, onDone, toast: ({ name }) => ({ text: t('settings.done.restored', { name }) }) })
  const deactivate = useAction(users.deactivate, {
    stale,
    onDone,
    toast: (user) => ({ text: t('settings.users.done.deactivated', { name: user.name }), undo: undo(() => activate.start(paramsOf(user))) }),
  })
  const retire = useAction(users.retire, {
    stale,
    onDone,
    toast: (user) => ({ text: t('settings.done.retired', { name: user.name }), undo: undo(() => restore.start(paramsOf(user))) }),
  })
  return {
    activate,
    deactivate,
    retire,
    restore,
    edit: useAction(users.edit, { quiet: true, stale, onDone, toast: () => ({ text: t('ui.edited') }) }),
    setPhoto: useAction(users.setPhoto, { stale, onDone }),
    removePhoto: useAction(users.removePhoto, { stale, onDone }),
    inviteAgain: useAction(users.inviteAgain, { stale, onDone: showInvitation }),
  }
}
