import { notices } from '@amparo/contracts/staff/notices'
import { formatDate } from '@amparo/web/format/dates'
import { IconAlarm, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useEndpoint, useEndpointPages } from '../../data/use-endpoint.ts'
import { usePlace } from '../../data/use-place.ts'
import { useMay } from '../../session/permissions.ts'
import { LoadMore } from '../../ui/list/load-more.tsx'
import { PersonName } from '../../ui/person-avatar.tsx'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states.tsx'
import { useDueWords } from '../requests/detail/use-due-words.ts'
import { NoticeLine } from './notice-line.tsx'
import classes from './notices.module.css'
import { OverStage } from './over-stage.tsx'

interface Props {
  onOpen: (requestId: string) => void
  onLeave: () => void
}

/** What has been in its stage for too long, and what is overdue and untouched since, the most overdue first (S2-49 to S2-52). */
export function AlertList({ onOpen, onLeave }: Props) {
  const { t } = useTranslation()
  const place = usePlace()
  const seesRequests = useMay('requests.read')
  const over = useEndpoint(notices.overStage, {})
  const pages = useEndpointPages(notices.alerts, { query: {} }, { enabled: seesRequests })
  const rows = seesRequests ? pages.data?.rows : []
  if (over.isPending || (seesRequests && pages.isPending)) return <RowsSkeleton rows={5} height={52} />
  if (!rows) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />
  const counts = over.data ?? { orders: null, requests: null }
  if (!rows.length && !counts.orders && !counts.requests)
    return (
      <EmptyState
        icon={IconCircleCheck}
        title={t('notices.noAlerts.title')}
        text={t(seesRequests ? 'notices.noAlerts.text' : 'notices.noAlerts.orders')}
      />
    )
  return (
    <>
      <OverStage counts={counts} onLeave={onLeave} />
      <ul className={classes.lines}>
        {rows.map(({ request, responsible, dueAt }) => (
          <NoticeLine
            key={request.id}
            mark={
              <span className={classes.sign} data-alarming>
                <IconAlarm size={16} aria-hidden />
              </span>
            }
            second={
              <span className={classes.person}>
                <PersonName person={responsible} />
                <span>{t('notices.due', { date: formatDate(dueAt, place, 'moment') })}</span>
              </span>
            }
            onOpen={() => onOpen(request.id)}
          >
            <strong>{request.code}</strong> {request.contact} <Late dueAt={dueAt} />
          </NoticeLine>
        ))}
      </ul>
      <LoadMore pages={pages} />
    </>
  )
}

function Late({ dueAt }: { dueAt: Parameters<typeof useDueWords>[0]['dueAt'] }) {
  const { words } = useDueWords({ dueAt, waitingSince: null, finishedAt: null })
  return <span className={classes.late}>{words}</span>
}
