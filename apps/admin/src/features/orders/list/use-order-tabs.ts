import { orders } from '@amparo/contracts/staff/orders'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { useMay } from '../../../session/permissions.ts'
import { useMe } from '../../../session/session.ts'
import type { ViewTab } from '../../../ui/list/view-tabs.tsx'
import { intoView, type ListView, orderViews } from './order-views.ts'
import { type OrderAddressState, ordersAddress } from './use-order-address.ts'

/** The lists within the list that somebody has, each with how many orders it holds where one works. */
export function useOrderTabs(state: OrderAddressState): ViewTab[] {
  const { t } = useTranslation()
  const me = useMe()
  const works = useMay('orders.edit', 'orders.edit_assigned')
  const retires = useMay('orders.retire')
  const counts = useCounts(state.locationId)
  const views = orderViews.filter((view) => (view === 'retired' ? retires : view === 'mine' || view === 'unassigned' ? works : true))
  return views.map((view) => ({
    key: view,
    name: t(`orderList.views.${view}`),
    to: ordersAddress({ ...intoView(state, view, me.id), beside: undefined, view: undefined }),
    count: counts[view],
    alarm: view === 'overdue',
  }))
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
