import type { Activity } from '@amparo/contracts/staff/order-updates'
import { type Order, orders } from '@amparo/contracts/staff/orders'
import { Button, SegmentedControl, Skeleton } from '@mantine/core'
import { useIntersection } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpointPages } from '../../../data/use-endpoint.ts'
import { useMe } from '../../../session/session.ts'
import { ErrorState, NothingYet } from '../../../ui/states.tsx'
import { useActorName } from './actor.tsx'
import { EventLine } from './event-line.tsx'
import type { Outbox, OutboxEntry } from './outbox.ts'
import { OutboxCard } from './outbox-card.tsx'
import classes from './timeline.module.css'
import { UpdateCard } from './update-card.tsx'
import type { ComposerState } from './use-composer.ts'
import { useFresh } from './use-fresh.ts'

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
      {pages.isPending && <TimelineSkeleton />}
      {pages.isError && !rows && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
      {rows?.length === 0 && !waiting.length && <NothingYet text={t(only === 'all' ? 'timeline.empty' : 'timeline.none')} />}
      <More pages={pages} />
    </section>
  )
}

function Item({ order, activity, fresh }: { order: Order; activity: Activity; fresh: boolean }) {
  if (activity.update && spoken.has(activity.kind)) return <UpdateCard order={order} activity={activity} update={activity.update} fresh={fresh} />
  return <EventLine activity={activity} fresh={fresh} />
}

function More({ pages }: { pages: ReturnType<typeof useEndpointPages<typeof orders.activities>> }) {
  const { t } = useTranslation()
  const { ref, entry } = useIntersection({ rootMargin: '500px' })
  const near = entry?.isIntersecting
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = pages
  useEffect(() => {
    if (near && hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage()
  }, [near, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage])
  if (!hasNextPage) return null
  return (
    <div ref={ref} className={classes.moreItems}>
      <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {t(isFetchNextPageError ? 'ui.list.moreFailed' : 'ui.list.more')}
      </Button>
    </div>
  )
}

export function TimelineSkeleton() {
  const { t } = useTranslation()
  return (
    <div role="status" aria-label={t('ui.loading')}>
      {[64, 0, 90, 0, 48].map((height, index) => (
        <div key={index} className={classes.bars}>
          <Skeleton circle width={28} height={28} />
          <div>
            <Skeleton height={10} width="46%" mt={8} />
            {height > 0 && <Skeleton height={height} mt={10} radius={8} />}
          </div>
        </div>
      ))}
    </div>
  )
}
