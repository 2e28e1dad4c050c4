import { users } from '@amparo/contracts/staff/users'
import { useEndpoint } from '../../data/use-endpoint.ts'

type Role = 'technician' | 'seller'

/** Active colleagues, for pickers and filters. */
export function useDirectory(role?: Role) {
  const { data } = useEndpoint(users.directory, { query: role ? { role } : {} }, { staleTime: 5 * 60_000 })
  return data?.data ?? []
}
