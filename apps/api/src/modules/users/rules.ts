import type { UserState } from '@amparo/contracts/staff/users'
import type { z } from 'zod'

/** Where a member of staff stands. Out of the lists comes before kept out, and that before not having come in yet. */
export function stateOf(user: { passwordHash: string | null; deactivatedAt: Date | null; retiredAt: Date | null }): z.output<typeof UserState> {
  if (user.retiredAt) return 'RETIRED'
  if (user.deactivatedAt) return 'INACTIVE'
  return user.passwordHash === null ? 'INVITED' : 'ACTIVE'
}
