import type { Permission } from '@amparo/contracts/model/permissions'
import type { ComponentType } from 'react'
import { useMay } from '../session/permissions.ts'
import { NoPermission } from '../shell/no-permission.tsx'

/** A page as its own chunk, for those who have one of the permissions; the others read who can give it. */
export function guarded(may: readonly Permission[], load: () => Promise<{ Component: ComponentType }>) {
  return async () => {
    const { Component: Page } = await load()
    return {
      Component: function Guarded() {
        return useMay(...may) ? <Page /> : <NoPermission />
      },
    }
  }
}
