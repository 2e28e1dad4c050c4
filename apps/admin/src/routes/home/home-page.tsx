import { dashboard } from '@amparo/contracts/staff/dashboard'
import { orders } from '@amparo/contracts/staff/orders'
import { locations } from '@amparo/contracts/staff/settings'
import type { StatusCategory } from '@amparo/contracts/staff/statuses'
import { dayIn, formatDate } from '@amparo/web/format/dates'
import { Anchor, Button, NativeSelect, Skeleton } from '@mantine/core'
import { IconClipboardPlus } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { useEndpoint } from '../../data/use-endpoint.ts'
import { usePlace } from '../../data/use-place.ts'
import { linksOf } from '../../features/dashboard/dashboard-links.ts'
import { Figures } from '../../features/dashboard/figures.tsx'
import { StatusCounts } from '../../features/dashboard/status-counts.tsx'
import { OrderLines } from '../../features/orders/order-lines.tsx'
import { useMay } from '../../session/permissions.ts'
import { useMe } from '../../session/session.ts'
import { Page } from '../../shell/page.tsx'
import { late } from '../../ui/late.tsx'
import { useNow } from '../../ui/now.ts'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'
import { Section } from '../../ui/split-page.tsx'
import { EmptyState, ErrorState, NothingYet } from '../../ui/states.tsx'
import classes from './home-page.module.css'

const loadCharts = () => import('../../features/dashboard/charts.tsx')
const Charts = late(loadCharts, () => <div className={classes.chartsRoom} />)

export function Component() {
  const { t } = useTranslation()
  const me = useMe()
  const place = usePlace()
  const now = useNow()
  const seesOrders = useMay('orders.read')
  const hour = Number(new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: place.timeZone }).format(now))
  const time = hour < 12 ? 'morning' : hour < 19 ? 'afternoon' : 'night'
  const [params, setParams] = useSearchParams()
  const locationId = params.get('locationId') || undefined

  return (
    <Page
      title={t('home.title')}
      heading={t(`home.hello.${time}`, { name: me.name.split(' ')[0] })}
      meta={
        <>
          {t('home.today', { date: formatDate(now, place, 'longDay') })}
          {seesOrders && <LocationChoice value={locationId} onChange={(id) => setParams(id ? { locationId: id } : {}, { replace: true })} />}
        </>
      }
      width="wide"
    >
      {seesOrders && <Board locationId={locationId} />}
    </Page>
  )
}

/** Where the company has several places, one looks at all of them or at one. */
function LocationChoice({ value, onChange }: { value: string | undefined; onChange: (id: string) => void }) {
  const { t } = useTranslation()
  const shops = useEndpoint(locations.list, { query: {} }, { staleTime: 5 * 60_000 }).data?.data ?? []
  if (shops.length < 2) return null
  return (
    <NativeSelect
      className={classes.location!}
      variant="unstyled"
      aria-label={t('home.location')}
      value={value ?? ''}
      data={[{ value: '', label: t('home.everyLocation') }, ...shops.map(({ id, name }) => ({ value: id, label: name }))]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

/** What somebody still has to work on or to see to: of what is ready, the customer has to move. */
const toDo: StatusCategory[] = ['NEW', 'WORKING', 'WAITING']

function Board({ locationId }: { locationId: string | undefined }) {
  const { t } = useTranslation()
  const me = useMe()
  const mayCreate = useMay('orders.create')
  const works = useMay('orders.edit', 'orders.edit_assigned')
  const here = locationId ? { locationId: [locationId] } : {}
  const recent = useEndpoint(orders.list, { query: { ...here, sort: '-updatedAt', limit: 8 } })
  const late = useEndpoint(orders.list, { query: { ...here, overdue: true, sort: 'promisedAt', limit: 6 } })
  const mine = useEndpoint(
    orders.list,
    { query: { ...here, technicianId: [me.id], category: toDo, sort: 'promisedAt', limit: 8 } },
    { enabled: works },
  )

  if (recent.data?.data.length === 0 && !locationId)
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

  const technician = me.role.builtIn === 'technician'
  const own = works && (mine.data?.data.length !== 0 || technician) && (
    <Section
      title={t('home.mine')}
      action={
        <Anchor component={Link} to={`/orders?technicianId=${me.id}&category=${toDo.join(',')},READY&sort=promisedAt`} size="sm">
          {t('home.mineAll')}
        </Anchor>
      }
    >
      <Lines query={mine} label={t('home.mine')} empty={t('home.mineEmpty')} />
    </Section>
  )

  return (
    <div className={classes.sections}>
      {technician && own}
      <Morning locationId={locationId}>
        {!technician && own}
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
      </Morning>
    </div>
  )
}

/** The day in figures and pictures; what there is to do stands beside where the orders stand. */
function Morning({ locationId, children }: { locationId: string | undefined; children: React.ReactNode }) {
  const { timeZone } = usePlace()
  const query = useEndpoint(dashboard.get, { query: locationId ? { locationId } : {} }, { keepPrevious: true, staleTime: 60_000 })
  const { data } = query
  // On their way while the figures are.
  useEffect(() => void loadCharts().catch(() => undefined), [])
  if (query.isError && !data)
    return (
      <>
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        <div className={classes.lists}>{children}</div>
      </>
    )
  if (!data)
    return (
      <>
        <Skeleton className={classes.figuresRoom!} />
        <div className={classes.chartsRoom} />
        <div className={classes.lists}>{children}</div>
      </>
    )
  const links = linksOf({ today: dayIn(data.at, timeZone), locationId })
  return (
    <>
      <Figures data={data} links={links} />
      <Charts data={data} links={links} />
      <div className={classes.columns}>
        <div className={classes.lists}>{children}</div>
        <StatusCounts statuses={data.statuses} links={links} />
      </div>
    </>
  )
}

type OrdersQuery = ReturnType<typeof useEndpoint<typeof orders.list>>

function Lines({ query, label, empty }: { query: OrdersQuery; label: string; empty: string }) {
  if (query.data) return query.data.data.length ? <OrderLines orders={query.data.data} label={label} /> : <NothingYet text={empty} />
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return <RowsSkeleton rows={6} />
}
