import type { Permission } from '@amparo/contracts/model/permissions'
import type { Me } from '@amparo/contracts/staff/auth'
import { useMe } from './session.ts'

/** Whether somebody has at least one of the permissions. On one thing ask its answer's `can` instead. */
export function isAllowed(me: Me, any: readonly Permission[] | undefined): boolean {
  return !any || any.some((permission) => me.permissions.includes(permission))
}

export function useMay(...any: Permission[]): boolean {
  return isAllowed(useMe(), any)
}
