import type { OneTimeTokenKind } from '@amparo/database/client'

/** An invitation is good for 72 hours, a recovery for one. */
export const linkHours = { INVITE: 72, RECOVERY: 1 } satisfies Record<OneTimeTokenKind, number>
