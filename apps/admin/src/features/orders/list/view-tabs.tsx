import { orders } from '@amparo/contracts/staff/orders'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { useMay } from '../../../session/permissions.ts'
import { useMe } from '../../../session/session.ts'
import { intoView, type ListView, orderViews, viewOf } from './order-views.ts'
import { type OrderAddressState, ordersAddress } from './use-order-address.ts'
import classes from './view-tabs.module.css'

/** The server counts no further: nobody reads a larger number. */
const most = 1000

export function useOrderViews(): readonly ListView[] {
  const works = useMay('orders.edit', 'orders.edit_assigned')
  const retires = useMay('orders.retire')
  return orderViews.filter((view) => (view === 'retired' ? retires : view === 'mine' || view === 'unassigned' ? works : true))
}

/** The lists within the list, each with how many orders it holds where one works. */
export function ViewTabs({ state }: { state: OrderAddressState }) {
  const { t } = useTranslation()
  const me = useMe()
  const views = useOrderViews()
  const counts = useCounts(state.locationId)
  const current = viewOf(state, me.id)
  const room = `${state.beside !== undefined} ${Object.keys(counts).length}`
  const tabs = useRef<HTMLElement>(null)

  // Where the tabs have no room, such as beside an open order, the current one is among those that show.
  useEffect(() => {
    const tab = tabs.current?.querySelector('[aria-current]')
    if (!tabs.current || !tab) return
    const [shown, place] = [tabs.current.getBoundingClientRect(), tab.getBoundingClientRect()]
    if (place.left < shown.left || place.right > shown.right) tabs.current.scrollLeft += place.left + place.width / 2 - (shown.left + shown.width / 2)
  }, [current, room])

  return (
    <nav ref={tabs} className={classes.tabs} aria-label={t('orderList.views.label')}>
      {views.map((view) => {
        const count = counts[view]
        return (
          <Link
            key={view}
            to={ordersAddress({ ...intoView(state, view, me.id), beside: undefined }) || '.'}
            className={classes.tab}
            aria-current={view === current ? 'page' : undefined}
            data-alarm={view === 'overdue' && count ? true : undefined}
          >
            {t(`orderList.views.${view}`)}
            {count !== undefined && <span className={classes.count}>{count >= most ? `${most}+` : count}</span>}
          </Link>
        )
      })}
    </nav>
  )
}

function useCounts(locations: readonly string[] | undefined): Partial<Record<ListView, number>> {
  const me = useMe()
  const works = useMay('orders.edit', 'orders.edit_assigned')
  // Counts know of one location; of several they would be wrong, and none is better.
  const countable = (locations?.length ?? 0) < 2
  const location = locations?.length === 1 ? { locationId: locations[0] } : {}
  const options = { staleTime: 60_000, keepPrevious: true }
  const all = useEndpoint(orders.counts, { query: location }, { ...options, enabled: countable }).data
  const mine = useEndpoint(orders.counts, { query: { ...location, technicianId: me.id } }, { ...options, enabled: countable && works }).data
  const none = useEndpoint(orders.counts, { query: { ...location, technicianId: 'none' } }, { ...options, enabled: countable && works }).data
  if (!countable || !all) return {}
  return {
    current: all.byCategory.NEW + all.byCategory.WORKING,
    waiting: all.byCategory.WAITING,
    ready: all.byCategory.READY,
    overdue: all.overdue,
    ...(mine && { mine: mine.open }),
    ...(none && { unassigned: none.open }),
  }
}
