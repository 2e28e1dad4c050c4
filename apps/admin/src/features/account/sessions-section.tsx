import type { Response } from '@amparo/contracts/endpoint'
import { me as endpoints } from '@amparo/contracts/staff/auth'
import { Button } from '@mantine/core'
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../data/use-action.ts'
import { useEndpoint } from '../../data/use-endpoint.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'
import rows from '../settings/rows.module.css'
import { deviceWords } from './device-words.ts'

type Session = Response<typeof endpoints.sessions>['data'][number]

/** Where the person is signed in; any session but this one can be ended. */
export function SessionsSection() {
  const query = useEndpoint(endpoints.sessions, {})
  return (
    <Loaded query={query} skeleton={<RowsSkeleton rows={2} height={48} />}>
      {({ data }) => <Sessions sessions={data} />}
    </Loaded>
  )
}

function Sessions({ sessions }: { sessions: readonly Session[] }) {
  const { t } = useTranslation()
  const end = useAction(endpoints.revokeSession, { stale: [endpoints.sessions], toast: () => ({ text: t('account.sessions.ended') }) })
  const first = sessions.toSorted((a, b) => Number(b.current) - Number(a.current))
  return (
    <ul className={rows.rows} aria-label={t('account.sessions.title')}>
      {first.map((session) => {
        const { browser, system, handheld } = deviceWords(session.userAgent)
        const Icon = handheld ? IconDeviceMobile : IconDeviceDesktop
        const device = browser && system ? t('account.sessions.device', { browser, system }) : (browser ?? system ?? t('account.sessions.unknown'))
        return (
          <li key={session.id} className={rows.row}>
            <Icon size={20} stroke={1.5} color="var(--mantine-color-dimmed)" aria-hidden />
            <span className={rows.words}>
              <strong className={rows.name}>{device}</strong>
              <span className={rows.note}>
                {session.current ? t('account.sessions.current') : <RelativeTime at={session.lastUsedAt} />} · {t('account.sessions.since')}{' '}
                <RelativeTime at={session.createdAt} /> · {session.ip}
              </span>
            </span>
            {!session.current && (
              <Button
                variant="subtle"
                color="red"
                size="compact-sm"
                aria-label={`${t('account.sessions.end')}: ${device}`}
                onClick={() => end.start({ params: { id: session.id } })}
              >
                {t('account.sessions.end')}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
