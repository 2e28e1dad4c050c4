import type { Request } from '@amparo/contracts/staff/requests'
import { formatDate } from '@amparo/web/format/dates'
import { IconHourglass, IconMessage2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { usePlace } from '../../../data/use-place.ts'
import { PersonName } from '../../../ui/person-avatar.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { BandLine, Brief, Late, SubjectBand } from '../../../ui/subject/subject-band.tsx'
import { requestLooks } from '../request-state.tsx'
import classes from './request-band.module.css'
import { useDueWords } from './use-due-words.ts'

/** In what state, what is awaited, until when, who has it. */
export function RequestBand({ request }: { request: Request }) {
  const { t } = useTranslation()
  const place = usePlace()
  const { words, late } = useDueWords(request)
  return (
    <SubjectBand
      label={t('request.named', { code: request.code })}
      state={{ ...requestLooks[request.state], label: t(`requestList.states.${request.state}`) }}
      since={request.finishedAt && <RelativeTime at={request.finishedAt} />}
      facts={
        <>
          <Brief label={t('request.facts.dueAt')}>
            {late ? <Late>{words}</Late> : words}
            <time dateTime={request.dueAt} className={classes.moment}>
              {formatDate(request.dueAt, place, 'moment')}
            </time>
          </Brief>
          <Brief label={t('request.facts.responsible')}>
            <PersonName person={request.responsible} />
          </Brief>
        </>
      }
    >
      {request.waitingSince && (
        <BandLine icon={<IconHourglass size={15} aria-hidden />}>
          <strong>{t('request.waits')}</strong> <RelativeTime at={request.waitingSince} />
          {request.waitingFor && (
            <>
              {': '}
              <q>{request.waitingFor}</q>
            </>
          )}
        </BandLine>
      )}
      {!request.waitingSince && !request.finishedAt && (
        <BandLine icon={<IconMessage2 size={15} aria-hidden />}>
          <span className={classes.quiet}>
            {request.executedAt ? (
              <>
                {t('request.lastExecuted')} <RelativeTime at={request.executedAt} />
              </>
            ) : (
              t('request.notExecuted')
            )}
          </span>
        </BandLine>
      )}
    </SubjectBand>
  )
}
