import { notices } from '@amparo/contracts/staff/notices'
import { formatDate } from '@amparo/web/format/dates'
import { IconAlarm, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useEndpointPages } from '../../data/use-endpoint.ts'
import { usePlace } from '../../data/use-place.ts'
import { LoadMore } from '../../ui/list/load-more.tsx'
import { PersonName } from '../../ui/person-avatar.tsx'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states.tsx'
import { useDueWords } from '../requests/detail/use-due-words.ts'
import { NoticeLine } from './notice-line.tsx'
import classes from './notices.module.css'

/** What is overdue and untouched since, the most overdue first (S2-49 to S2-52). */
export function AlertList({ onOpen }: { onOpen: (requestId: string) => void }) {
  const { t } = useTranslation()
  const place = usePlace()
  const pages = useEndpointPages(notices.alerts, { query: {} })
  const rows = pages.data?.rows
  if (pages.isPending) return <RowsSkeleton rows={5} height={52} />
  if (!rows) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />
  if (!rows.length) return <EmptyState icon={IconCircleCheck} title={t('notices.noAlerts.title')} text={t('notices.noAlerts.text')} />
  return (
    <>
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
                <span>· {t('notices.due', { date: formatDate(dueAt, place, 'moment') })}</span>
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
