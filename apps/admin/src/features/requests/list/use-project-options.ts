import { projects } from '@amparo/contracts/staff/places'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { useMay } from '../../../session/permissions.ts'
import type { FilterOption } from '../../../ui/list/filter-select.tsx'

/** The company's projects to filter by; none where it has none, or where the person may not see them. */
export function useProjectOptions(): FilterOption[] | undefined {
  const may = useMay('places.read')
  const { data } = useEndpoint(projects.list, { query: { limit: 100 } }, { staleTime: 5 * 60_000, enabled: may })
  return data?.data.length ? data.data.map(({ id, name }) => ({ value: id, label: name })) : undefined
}
