import type { Activity } from '@amparo/contracts/staff/order-updates'
import { type Order, orders } from '@amparo/contracts/staff/orders'
import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpointPages } from '../../../data/use-endpoint.ts'
import { useMe } from '../../../session/session.ts'
import { LoadMore } from '../../../ui/list/load-more.tsx'
import { ErrorState, NothingYet } from '../../../ui/states.tsx'
import { useActorName } from '../../history/actor.tsx'
import classes from '../../history/history.module.css'
import { HistorySkeleton } from '../../history/history-skeleton.tsx'
import { useFresh } from '../../history/use-fresh.ts'
import { EventLine } from './event-line.tsx'
import type { Outbox, OutboxEntry } from './outbox.ts'
import { OutboxCard } from './outbox-card.tsx'
import { UpdateCard } from './update-card.tsx'
import type { ComposerState } from './use-composer.ts'

interface Props {
  order: Order
  outbox: Outbox
  entries: readonly OutboxEntry[]
  composer: ComposerState
}

const spoken = new Set(['order.status', 'order.internal_status', 'order.note'])

/** Everything that happened on an order, newest first, read like a conversation. */
export function Timeline({ order, outbox, entries, composer }: Props) {
  const { t } = useTranslation()
  const me = useMe()
  const actorName = useActorName()
  const [only, setOnly] = useState<'all' | 'customer'>('all')
  const pages = useEndpointPages(orders.activities, {
    params: { id: order.id },
    query: { limit: 30, ...(only === 'customer' && { customerSees: true }) },
  })
  const rows = pages.data?.rows
  const fresh = useFresh(pages.isPlaceholderData ? undefined : rows, me.name)
  const waiting = entries.filter(({ body }) => only === 'all' || body.kind === 'PUBLIC')

  return (
    <section className={classes.timeline} aria-label={t('timeline.title')}>
      <header className={classes.top}>
        <h2 className={classes.title}>{t('timeline.title')}</h2>
        <SegmentedControl
          size="xs"
          aria-label={t('timeline.filter.label')}
          value={only}
          data={(['all', 'customer'] as const).map((value) => ({ value, label: t(`timeline.filter.${value}`) }))}
          onChange={(value) => setOnly(value as typeof only)}
        />
      </header>
      <output className={classes.spoken}>{fresh.latest && t('timeline.fresh', { name: actorName(fresh.latest.actor) })}</output>
      <ol className={classes.items} data-waiting={pages.isPlaceholderData || undefined}>
        {waiting.toReversed().map((entry) => (
          <li key={entry.key}>
            <OutboxCard order={order} entry={entry} outbox={outbox} composer={composer} />
          </li>
        ))}
        {rows?.map((activity) => (
          <li key={activity.id}>
            <Item order={order} activity={activity} fresh={fresh.ids.has(activity.id)} />
          </li>
        ))}
      </ol>
      {pages.isPending && <HistorySkeleton />}
      {pages.isError && !rows && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
      {rows?.length === 0 && !waiting.length && <NothingYet text={t(only === 'all' ? 'timeline.empty' : 'timeline.none')} />}
      <LoadMore pages={pages} />
    </section>
  )
}

function Item({ order, activity, fresh }: { order: Order; activity: Activity; fresh: boolean }) {
  if (activity.update && spoken.has(activity.kind)) return <UpdateCard order={order} activity={activity} update={activity.update} fresh={fresh} />
  return <EventLine activity={activity} fresh={fresh} />
}
