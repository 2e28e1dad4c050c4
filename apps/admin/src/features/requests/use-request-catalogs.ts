import { areas, intakeChannels, requestCategories, requestTypes } from '@amparo/contracts/staff/request-catalogs'
import { useEndpoint } from '../../data/use-endpoint.ts'

const all = { query: { includeRetired: true } }
const kept = { staleTime: 5 * 60_000 }

const retiredLast = <I extends { retiredAt: string | null }>(items: readonly I[] = []) =>
  items.toSorted((a, b) => Number(a.retiredAt !== null) - Number(b.retiredAt !== null))

/** The lists of which a request names one each, with what was retired at the end: earlier requests have it still. */
export function useRequestCatalogs() {
  return {
    channels: retiredLast(useEndpoint(intakeChannels.list, all, kept).data?.data),
    types: retiredLast(useEndpoint(requestTypes.list, all, kept).data?.data),
    categories: retiredLast(useEndpoint(requestCategories.list, all, kept).data?.data),
    areas: retiredLast(useEndpoint(areas.list, all, kept).data?.data),
  }
}
