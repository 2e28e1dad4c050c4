import { notices } from '@amparo/contracts/staff/notices'
import { requests } from '@amparo/contracts/staff/requests'

/** What anything done to a request changes beside the request itself. */
export const requestStale = [requests.activities, requests.list, requests.counts, notices.counts, notices.alerts] as const
