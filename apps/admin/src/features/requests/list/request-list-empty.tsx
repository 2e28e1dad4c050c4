import { requests } from '@amparo/contracts/staff/requests'
import { Button } from '@mantine/core'
import { IconFilterOff, IconMessagePlus, IconMoodCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { useMe } from '../../../session/session.ts'
import { EmptyState, NoMatch } from '../../../ui/states.tsx'
import { intoView, viewOf } from './request-views.ts'
import { type RequestAddressState, requestsAddress } from './use-request-address.ts'

interface Props {
  state: RequestAddressState
  narrowed: boolean
  onClear: () => void
  /** The way to enter a request, for those who may. */
  create: ReactNode
}

/** Why no request is listed, and what to do about it: enter the first, look further, or enjoy the calm. */
export function RequestListEmpty({ state, narrowed, onClear, create }: Props) {
  const { t } = useTranslation()
  const me = useMe()
  const view = viewOf(state, me.id)
  const counts = useEndpoint(requests.counts, {}).data
  const all = (
    <Button component={Link} variant="default" to={requestsAddress({ ...intoView(state, 'all', me.id), beside: undefined, view: undefined })}>
      {t(narrowed ? 'requestList.empty.searchAll' : 'requestList.empty.seeAll')}
    </Button>
  )

  if (counts && !narrowed && Object.values(counts.byState).every((count) => count === 0))
    return (
      <EmptyState icon={IconMessagePlus} title={t('requestList.empty.first')} text={t('requestList.empty.firstText')} action={create || undefined} />
    )
  if (narrowed && view === 'all') return <NoMatch onClear={onClear} />
  if (narrowed)
    return (
      <EmptyState
        icon={IconFilterOff}
        title={t('ui.noMatch.title')}
        text={t('requestList.empty.inView', { view: t(`requestList.views.${view}`) })}
        action={
          <>
            {all}
            <Button variant="default" onClick={onClear}>
              {t('ui.noMatch.clear')}
            </Button>
          </>
        }
      />
    )
  return <EmptyState icon={IconMoodCheck} title={t(`requestList.empty.views.${view}`)} action={view === 'all' ? create || undefined : all} />
}
