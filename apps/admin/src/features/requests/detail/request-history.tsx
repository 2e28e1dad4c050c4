import { type RequestActivity, requests } from '@amparo/contracts/staff/requests'
import { useTranslation } from 'react-i18next'
import { useEndpointPages } from '../../../data/use-endpoint.ts'
import { useMe } from '../../../session/session.ts'
import { LoadMore } from '../../../ui/list/load-more.tsx'
import { ErrorState, NothingYet } from '../../../ui/states.tsx'
import { useActorName } from '../../history/actor.tsx'
import classes from '../../history/history.module.css'
import { HistoryLine } from '../../history/history-line.tsx'
import { HistorySkeleton } from '../../history/history-skeleton.tsx'
import { useFresh } from '../../history/use-fresh.ts'
import { ReplyCard } from './reply-card.tsx'
import { isSaid, SaidCard } from './said-card.tsx'
import { useSentence } from './use-sentence.tsx'

interface Props {
  id: string
  /** Left out where what holds it has said so. */
  title?: boolean
}

/** All comments, mails and states that a request went through, newest first (S2-44). */
export function RequestHistory({ id, title = true }: Props) {
  const { t } = useTranslation()
  const me = useMe()
  const actorName = useActorName()
  const pages = useEndpointPages(requests.activities, { params: { id }, query: { limit: 30 } })
  const rows = pages.data?.rows
  const fresh = useFresh(pages.isPlaceholderData ? undefined : rows, me.name)
  return (
    <section className={classes.timeline} aria-label={t('timeline.title')}>
      {title && (
        <header className={classes.top}>
          <h2 className={classes.title}>{t('timeline.title')}</h2>
        </header>
      )}
      <output className={classes.spoken}>{fresh.latest && t('request.history.fresh', { name: actorName(fresh.latest.actor) })}</output>
      <ol className={classes.items}>
        {rows?.map((activity) => (
          <li key={activity.id}>
            <Item activity={activity} fresh={fresh.ids.has(activity.id)} />
          </li>
        ))}
      </ol>
      {pages.isPending && <HistorySkeleton />}
      {pages.isError && !rows && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
      {rows?.length === 0 && <NothingYet text={t('request.history.empty')} />}
      <LoadMore pages={pages} />
    </section>
  )
}

interface ItemProps {
  activity: RequestActivity
  fresh: boolean
}

function Item(props: ItemProps) {
  const tell = useSentence()
  const { activity, fresh } = props
  if (activity.reply) return <ReplyCard {...props} reply={activity.reply} />
  if (isSaid(activity)) return <SaidCard {...props} />
  return <HistoryLine told={tell(activity)} actor={activity.actor} at={activity.at} fresh={fresh} />
}
