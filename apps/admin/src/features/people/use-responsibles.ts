import { users } from '@amparo/contracts/staff/users'
import { useEndpoint } from '../../data/use-endpoint.ts'

/** Who may have a request: those whose profile sees requests (S2-20). */
export function useResponsibles() {
  const { data } = useEndpoint(users.directory, { query: { may: 'requests.read' } }, { staleTime: 5 * 60_000 })
  return data?.data ?? []
}
