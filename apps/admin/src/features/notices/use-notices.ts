import type { Response } from '@amparo/contracts/endpoint'
import { type Notification, notices } from '@amparo/contracts/staff/notices'
import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useAction } from '../../data/use-action.ts'
import { keyOf, makeStale, useEndpoint } from '../../data/use-endpoint.ts'
import { companySlug } from '../../session/company.ts'

type Pages = InfiniteData<Response<typeof notices.list>>

/** What one tab has read the others need not show: the server tells of news, not of what was read. */
const tabs = () => new BroadcastChannel(`amparo:${companySlug}:notices`)

/** In a channel of its own: whoever opened a line has left the panel by the time the server has it. */
function tellTabs(): void {
  const channel = tabs()
  channel.postMessage('read')
  channel.close()
}

export function useNoticeCounts() {
  const client = useQueryClient()
  useEffect(() => {
    const channel = tabs()
    channel.onmessage = () => void makeStale(client, notices.counts, notices.list)
    return () => channel.close()
  }, [client])
  return useEndpoint(notices.counts, {}).data
}

/** Marks some notifications as read, or all: shown at once. */
export function useMarkRead(): (which: readonly Notification[] | 'all') => void {
  const client = useQueryClient()
  const read = useAction(notices.read, { stale: [notices.counts, notices.list], onDone: tellTabs })

  return (which) => {
    const fresh = which === 'all' ? which : which.filter(({ readAt }) => !readAt)
    if (fresh !== 'all' && !fresh.length) return
    const readAt = new Date().toISOString() as Notification['readAt']
    const meant = ({ id }: Notification) => fresh === 'all' || fresh.some((one) => one.id === id)
    client.setQueriesData<Pages>({ queryKey: keyOf(notices.list) }, (now) =>
      now?.pages
        ? {
            ...now,
            pages: now.pages.map((page) => ({ ...page, data: page.data.map((one) => (one.readAt || !meant(one) ? one : { ...one, readAt })) })),
          }
        : now,
    )
    client.setQueryData<Response<typeof notices.counts>>(
      keyOf(notices.counts, {}),
      (now) => now && { ...now, unread: fresh === 'all' ? 0 : Math.max(0, now.unread - fresh.length) },
    )
    read.start({ body: fresh === 'all' ? {} : { ids: fresh.map(({ id }) => id) } })
  }
}
