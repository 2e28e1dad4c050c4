import type { RequestActivity } from '@amparo/contracts/staff/requests'
import { IconMailOpened } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import classes from '../../history/history.module.css'
import { Said } from '../../history/said.tsx'
import own from './request-history.module.css'

interface Props {
  activity: RequestActivity
  reply: NonNullable<RequestActivity['reply']>
  fresh: boolean
}

/** An answer by mail, with what hung on it. */
export function ReplyCard({ reply, fresh }: Props) {
  const { t } = useTranslation()
  return (
    <article className={classes.card} data-fresh={fresh || undefined}>
      <span className={classes.mark}>
        <IconMailOpened size={16} aria-hidden />
      </span>
      <div className={classes.said}>
        <header className={classes.head}>
          <span className={classes.actor}>{reply.from}</span>
          <span>{t('request.history.replied')}</span>
          <span className={classes.when}>
            <RelativeTime at={reply.at} />
          </span>
        </header>
        {reply.subject && <p className={own.subject}>{reply.subject}</p>}
        <Said note={reply.text || <span className={own.quiet}>{t('request.history.noWords')}</span>} images={reply.attachments} />
      </div>
    </article>
  )
}
