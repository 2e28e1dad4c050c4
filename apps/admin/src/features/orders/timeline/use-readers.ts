import { users } from '@amparo/contracts/staff/users'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { useMe } from '../../../session/session.ts'

/** Whom one may name in a note: whoever else sees the order. Undefined as long as it is not known. */
export function useReaders(orderId: string, enabled: boolean) {
  const me = useMe()
  const { data } = useEndpoint(users.directory, { query: { orderId } }, { enabled, staleTime: 60_000 })
  return data?.data.filter(({ id }) => id !== me.id)
}
