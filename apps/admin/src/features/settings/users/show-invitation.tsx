import type { Response } from '@amparo/contracts/endpoint'
import type { users } from '@amparo/contracts/staff/users'
import { formatDate } from '@amparo/web/format/dates'
import type { Place } from '@amparo/web/format/place'
import { Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import i18next from 'i18next'
import { OnceShown } from '../once-shown.tsx'

/** The link that lets a new colleague in: mailed, and shown here this once for where mail does not reach. */
export function showInvitation({ user, link, expiresAt }: Response<typeof users.invite>, place: Place, onClose?: () => void): void {
  const { t } = i18next
  modals.open({
    title: t('settings.users.invited.title', { name: user.name }),
    size: 'lg',
    closeButtonProps: { 'aria-label': t('ui.close') },
    ...(onClose && { onClose }),
    children: (
      <>
        <Text mb="md">{t('settings.users.invited.text', { email: user.email })}</Text>
        <OnceShown
          label={t('settings.users.invited.link')}
          text={link}
          hint={t('settings.users.invited.hint', { date: formatDate(expiresAt, place, 'exact') })}
        />
      </>
    ),
  })
}
