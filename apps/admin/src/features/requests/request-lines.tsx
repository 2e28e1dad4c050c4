import type { RequestFilter } from '@amparo/contracts/staff/request-filter'
import { type RequestRow, requests } from '@amparo/contracts/staff/requests'
import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useEndpointPages } from '../../data/use-endpoint.ts'
import { useLocalized } from '../../data/use-place.ts'
import classes from '../../ui/lines.module.css'
import { PersonAvatar } from '../../ui/person-avatar.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'
import { Section } from '../../ui/split-page.tsx'
import { ErrorState, NothingYet } from '../../ui/states.tsx'
import { RequestDue } from './list/request-due.tsx'
import { RequestState } from './request-state.tsx'

interface SectionProps {
  /** Whose they are. */
  about: Pick<RequestFilter, 'customerId' | 'unitId'>
  nothing: string
  action?: ReactNode
}

/** The requests of a customer or a unit, those of late first. */
export function RequestsSection({ about, nothing, action }: SectionProps) {
  const { t } = useTranslation()
  const pages = useEndpointPages(requests.list, { query: { ...about, sort: '-number', limit: 20 } })
  const rows = pages.data?.rows ?? []
  const [[name, id] = []] = Object.entries(about)
  return (
    <Section
      title={t('requestList.title')}
      action={
        <>
          {pages.hasNextPage && (
            <Anchor component={Link} to={`/requests?${name}=${id}&state=NEW,IN_PROGRESS,SUCCEEDED,FAILED`} size="sm">
              {t('places.requests.all')}
            </Anchor>
          )}
          {action}
        </>
      }
    >
      {pages.isPending ? (
        <RowsSkeleton rows={3} />
      ) : pages.isError && !pages.data ? (
        <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />
      ) : rows.length ? (
        <RequestLines requests={rows} label={t('requestList.title')} {...(about.customerId && { without: 'contact' as const })} />
      ) : (
        <NothingYet text={nothing} />
      )}
    </Section>
  )
}

interface LinesProps {
  requests: readonly RequestRow[]
  label: string
  /** What the page is about already, and need not be said in each line. */
  without?: 'contact'
}

/** Requests as short lines: beside a customer, under a unit. */
function RequestLines({ requests, label, without }: LinesProps) {
  const say = useLocalized()
  return (
    <ul className={classes.lines} aria-label={label}>
      {requests.map((request) => (
        <li key={request.id}>
          <Link to={`/requests/${request.id}`} className={classes.line}>
            <span className={classes.code}>{request.code}</span>
            <span className={classes.what}>
              {without !== 'contact' && <span className={classes.customer}>{request.contact.name}</span>}
              <span className={classes.device}>{[say(request.type.label), request.description].join(' · ')}</span>
            </span>
            <span className={classes.status}>
              <RequestState state={request.state} />
            </span>
            <span className={classes.when}>
              {request.finishedAt ? <RelativeTime at={request.finishedAt} by="day" /> : <RequestDue request={request} />}
            </span>
            <span className={classes.who}>
              <PersonAvatar person={request.responsible} size={20} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
