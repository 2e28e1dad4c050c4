import { orders } from '@amparo/contracts/staff/orders'
import type { StatusCategory } from '@amparo/contracts/staff/settings'
import { formatDate } from '@amparo/web/format/dates'
import { Anchor, Button, Skeleton } from '@mantine/core'
import { IconAlarm, IconClipboardPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useEndpoint } from '../../data/use-endpoint.ts'
import { usePlace } from '../../data/use-place.ts'
import { OrderLines } from '../../features/orders/order-lines.tsx'
import { useMay } from '../../session/permissions.ts'
import { useMe } from '../../session/session.ts'
import { Page } from '../../shell/page.tsx'
import { useNow } from '../../ui/now.ts'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'
import { Section } from '../../ui/split-page.tsx'
import { EmptyState, ErrorState, NothingYet } from '../../ui/states.tsx'
import { StatusDot } from '../../ui/status-badge.tsx'
import classes from './home-page.module.css'

export function Component() {
  const { t } = useTranslation()
  const me = useMe()
  const place = usePlace()
  const now = useNow()
  const seesOrders = useMay('orders.read')
  const hour = Number(new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: place.timeZone }).format(now))
  const time = hour < 12 ? 'morning' : hour < 19 ? 'afternoon' : 'night'

  return (
    <Page
      title={t('home.title')}
      heading={t(`home.hello.${time}`, { name: me.name.split(' ')[0] })}
      meta={t('home.today', { date: formatDate(now, place, 'longDay') })}
      width="wide"
    >
      {seesOrders && <Board />}
    </Page>
  )
}

function Board() {
  const { t } = useTranslation()
  const me = useMe()
  const mayCreate = useMay('orders.create')
  const works = useMay('orders.edit', 'orders.edit_assigned')
  const recent = useEndpoint(orders.list, { query: { sort: '-updatedAt', limit: 8 } })
  const late = useEndpoint(orders.list, { query: { overdue: true, sort: 'promisedAt', limit: 6 } })
  const mine = useEndpoint(
    orders.list,
    { query: { technicianId: [me.id], category: openCategories, sort: 'promisedAt', limit: 8 } },
    { enabled: works },
  )

  if (recent.data?.data.length === 0)
    return (
      <EmptyState
        icon={IconClipboardPlus}
        title={t('home.first.title')}
        text={t('home.first.text')}
        action={
          mayCreate && (
            <Button component={Link} to="/orders/new">
              {t('home.first.action')}
            </Button>
          )
        }
      />
    )

  return (
    <div className={classes.sections}>
      <Counts />
      {works && (mine.data?.data.length !== 0 || me.role.builtIn === 'technician') && (
        <Section
          title={t('home.mine')}
          action={
            <Anchor component={Link} to={`/orders?technicianId=${me.id}&category=${openCategories.join(',')}`} size="sm">
              {t('home.mineAll')}
            </Anchor>
          }
        >
          <Lines query={mine} label={t('home.mine')} empty={t('home.mineEmpty')} />
        </Section>
      )}
      {late.data && late.data.data.length > 0 && (
        <Section
          title={t('home.late')}
          action={
            <Anchor component={Link} to="/orders?overdue=true&sort=promisedAt" size="sm">
              {t('home.recentAll')}
            </Anchor>
          }
        >
          <OrderLines orders={late.data.data} label={t('home.late')} />
        </Section>
      )}
      <Section
        title={t('home.recent')}
        action={
          <Anchor component={Link} to="/orders?sort=-updatedAt" size="sm">
            {t('home.recentAll')}
          </Anchor>
        }
      >
        <Lines query={recent} label={t('home.recent')} empty={t('home.first.title')} />
      </Section>
    </div>
  )
}

type OrdersQuery = ReturnType<typeof useEndpoint<typeof orders.list>>

function Lines({ query, label, empty }: { query: OrdersQuery; label: string; empty: string }) {
  if (query.data) return query.data.data.length ? <OrderLines orders={query.data.data} label={label} /> : <NothingYet text={empty} />
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return <RowsSkeleton rows={6} />
}

const openCategories: StatusCategory[] = ['NEW', 'WORKING', 'WAITING', 'READY']
const colors: Record<string, string> = { NEW: '#7a8191', WORKING: '#4263eb', WAITING: '#b86e00', READY: '#2b8a3e' }
/** Counting stops there. */
const most = 1000

/** How many are where; each number opens the list behind it. */
function Counts() {
  const { t } = useTranslation()
  const counts = useEndpoint(orders.counts, { query: {} })
  const say = (count: number | undefined) =>
    counts.isError && !counts.data ? (
      '—'
    ) : count === undefined ? (
      <Skeleton height={24} width={40} />
    ) : count >= most ? (
      t('home.atLeast', { count })
    ) : (
      count
    )
  const late = counts.data?.overdue

  return (
    <nav aria-label={t('home.board')} className={classes.counts}>
      {openCategories.map((category) => (
        <Link key={category} to={`/orders?category=${category}`} className={classes.count}>
          <span className={classes.number}>{say(counts.data?.byCategory[category])}</span>
          <span className={classes.word}>
            <StatusDot color={colors[category]!} category={category} />
            {t(`home.categories.${category}`)}
          </span>
        </Link>
      ))}
      <Link to="/orders?overdue=true" className={classes.count} data-late={late ? true : undefined}>
        <span className={classes.number}>{say(late)}</span>
        <span className={classes.word}>
          <IconAlarm size={15} aria-hidden />
          {t('home.overdue')}
        </span>
      </Link>
    </nav>
  )
}
