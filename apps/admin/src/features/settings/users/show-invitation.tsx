import type { Response } from '@amparo/contracts/endpoint'
import { mails } from '@amparo/contracts/staff/mails'
import type { users } from '@amparo/contracts/staff/users'
import { formatDate } from '@amparo/web/format/dates'
import { Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { usePlace } from '../../../data/use-place.ts'
import { useMay } from '../../../session/permissions.ts'
import { OnceShown } from '../once-shown.tsx'

/** The link that lets a new colleague in: mailed where there is a server for it, and shown this once for where mail does not reach. */
export function useShowInvitation(): (invitation: Response<typeof users.invite>) => void {
  const { t } = useTranslation()
  const place = usePlace()
  const mailed = useEndpoint(mails.status, {}, { enabled: useMay('users.manage') }).data?.server ?? true
  return ({ user, link, expiresAt }) =>
    modals.open({
      title: t('settings.users.invited.title', { name: user.name }),
      size: 'lg',
      closeButtonProps: { 'aria-label': t('ui.close') },
      children: (
        <>
          <Text mb="md">{mailed ? t('settings.users.invited.text', { email: user.email }) : t('settings.users.invited.noServer')}</Text>
          <OnceShown
            label={t('settings.users.invited.link')}
            text={link}
            hint={t('settings.users.invited.hint', { date: formatDate(expiresAt, place, 'exact') })}
          />
        </>
      ),
    })
}
