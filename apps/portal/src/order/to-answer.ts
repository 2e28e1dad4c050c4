import type { TrackedOrder } from '@amparo/contracts/portal/portal'

/** The estimates that the order waits for: those to be answered or, where its time is over, the last one. */
export function estimatesToAnswer({ estimates, status }: TrackedOrder): TrackedOrder['estimates'] {
  const [newest] = estimates
  const lapsed = status.category === 'WAITING' && newest?.state === 'EXPIRED'
  return lapsed ? [newest] : estimates.filter(({ open }) => open)
}
