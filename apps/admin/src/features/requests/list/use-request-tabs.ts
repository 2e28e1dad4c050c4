import { requests } from '@amparo/contracts/staff/requests'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { useMay } from '../../../session/permissions.ts'
import { useMe } from '../../../session/session.ts'
import type { ViewTab } from '../../../ui/list/view-tabs.tsx'
import { intoView, type RequestView, requestViews } from './request-views.ts'
import { type RequestAddressState, requestsAddress } from './use-request-address.ts'

/** The lists within the tray, each with how many requests it holds where one works. */
export function useRequestTabs(state: RequestAddressState): ViewTab[] {
  const { t } = useTranslation()
  const me = useMe()
  const acts = useMay('requests.act', 'requests.act_responsible')
  const { data } = useEndpoint(requests.counts, {}, { staleTime: 60_000, keepPrevious: true })
  const counts: Partial<Record<RequestView, number>> = data
    ? { current: data.open, mine: data.mine, overdue: data.overdue, waiting: data.waiting }
    : {}
  return requestViews
    .filter((view) => view !== 'mine' || acts)
    .map((view) => ({
      key: view,
      name: t(`requestList.views.${view}`),
      to: requestsAddress({ ...intoView(state, view, me.id), beside: undefined, view: undefined }),
      count: counts[view],
      alarm: view === 'overdue',
    }))
}
