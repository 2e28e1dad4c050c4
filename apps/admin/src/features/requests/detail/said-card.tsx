import type { RequestActivity } from '@amparo/contracts/staff/requests'
import { useTranslation } from 'react-i18next'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { ActorMark, useActorName } from '../../history/actor.tsx'
import classes from '../../history/history.module.css'
import { Said } from '../../history/said.tsx'
import { MentionWords } from '../../mentions/mention-words.tsx'
import { RequestStateDot } from '../request-state.tsx'

const said = {
  'request.commented': 'commented',
  'request.executed': 'executed',
  'request.paused': 'paused',
  'request.resumed': 'resumed',
  'request.finished': 'finished',
} as const

/** What somebody did in words of their own. A pause that ended without a word is told in a line. */
export function isSaid({ kind, text, attachments }: RequestActivity): boolean {
  return kind in said && (Boolean(text) || attachments.length > 0)
}

/** What somebody said or wrote down as done. */
export function SaidCard({ activity, fresh }: { activity: RequestActivity; fresh: boolean }) {
  const { t } = useTranslation()
  const actorName = useActorName()
  const { actor, at, text, mentions, attachments } = activity
  const what = said[activity.kind as keyof typeof said]
  const success = activity.data.success === true
  return (
    <article className={classes.card} data-kind={what} data-fresh={fresh || undefined}>
      <ActorMark actor={actor} />
      <div className={classes.said}>
        <header className={classes.head}>
          <span className={classes.actor}>{actorName(actor)}</span>
          <span>{t(`request.history.${what === 'finished' ? (success ? 'succeeded' : 'failed') : what}`)}</span>
          {what === 'finished' && <RequestStateDot state={success ? 'SUCCEEDED' : 'FAILED'} />}
          <span className={classes.when}>
            <RelativeTime at={at} />
          </span>
        </header>
        <Said note={text && <MentionWords text={text} mentions={mentions} />} images={attachments} />
      </div>
    </article>
  )
}
