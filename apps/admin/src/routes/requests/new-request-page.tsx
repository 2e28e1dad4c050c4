import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { EntryDone } from '../../features/requests/entry/entry-done.tsx'
import { EntryForm } from '../../features/requests/entry/entry-form.tsx'
import { type EntryStart, readStart } from '../../features/requests/entry/entry-schema.ts'
import { requestsMemory } from '../../features/requests/requests-memory.ts'
import { useMe } from '../../session/session.ts'
import { Page } from '../../shell/page.tsx'

export function Component() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { organization } = useMe()
  const [params] = useSearchParams()
  const location = useLocation()
  const [round, setRound] = useState(0)
  const done = params.get('done')
  // Somebody without a record of their own is handed on, not spelled out in the address.
  const handed = (location.state as { start?: EntryStart } | null)?.start

  if (done)
    return (
      <>
        <title>{`${t('requestEntry.done.title')} · ${organization.name}`}</title>
        <EntryDone
          id={done}
          onAnother={(start) => {
            setRound(round + 1)
            void navigate('/requests/new', { state: start && { start } })
          }}
        />
      </>
    )
  return (
    <Page title={t('requestEntry.title')} back={{ to: requestsMemory.address(), label: t('requestList.title') }}>
      <EntryForm
        key={`${round}:${params}`}
        start={handed ?? readStart(params)}
        onDone={({ id }) => void navigate(`/requests/new?done=${id}`, { replace: true })}
      />
    </Page>
  )
}
