import type { Request } from '@amparo/contracts/staff/requests'
import { formatDate } from '@amparo/web/format/dates'
import { IconAlarm, IconHourglass, IconMessage2 } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlace } from '../../../data/use-place.ts'
import { PersonName } from '../../../ui/person-avatar.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { RequestState } from '../request-state.tsx'
import classes from './request-band.module.css'
import { useDueWords } from './use-due-words.ts'

/** The answer before all else: in what state, what is awaited, until when, who has it. */
export function RequestBand({ request }: { request: Request }) {
  const { t } = useTranslation()
  const place = usePlace()
  const { words, late } = useDueWords(request)
  return (
    <section className={classes.band} data-state={request.state} aria-label={t('request.named', { code: request.code })}>
      <div className={classes.state}>
        <div className={classes.name}>
          <RequestState state={request.state} />
          {request.finishedAt && (
            <span className={classes.quiet}>
              <RelativeTime at={request.finishedAt} />
            </span>
          )}
        </div>
        {request.waitingSince && (
          <p className={classes.line}>
            <IconHourglass size={15} aria-hidden />
            <span>
              <strong>{t('request.waits')}</strong> <RelativeTime at={request.waitingSince} />
              {request.waitingFor && (
                <>
                  {': '}
                  <q className={classes.awaited}>{request.waitingFor}</q>
                </>
              )}
            </span>
          </p>
        )}
        {!request.waitingSince && !request.finishedAt && (
          <p className={classes.line}>
            <IconMessage2 size={15} aria-hidden />
            <span className={classes.quiet}>
              {request.executedAt ? (
                <>
                  {t('request.lastExecuted')} <RelativeTime at={request.executedAt} />
                </>
              ) : (
                t('request.notExecuted')
              )}
            </span>
          </p>
        )}
      </div>
      <dl className={classes.facts}>
        <Brief label={t('request.facts.dueAt')}>
          <span className={classes.due} data-late={late || undefined}>
            {late && <IconAlarm size={16} aria-hidden />}
            {words}
          </span>
          <time dateTime={request.dueAt} className={classes.moment}>
            {formatDate(request.dueAt, place, 'moment')}
          </time>
        </Brief>
        <Brief label={t('request.facts.responsible')}>
          <PersonName person={request.responsible} />
        </Brief>
      </dl>
    </section>
  )
}

function Brief({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
