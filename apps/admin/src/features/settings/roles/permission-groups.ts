import type { Permission } from '@amparo/contracts/model/permissions'

type Joined<P extends string> = P extends `${infer Area}.${infer Deed}` ? `${Area}_${Deed}` : never

/** The permission as its text is named: a dot would be a level. */
export function permissionKey(permission: Permission): Joined<Permission> {
  return permission.replace('.', '_') as Joined<Permission>
}

export const permissionGroups = [
  { name: 'orders', permissions: ['orders.read', 'orders.create', 'orders.edit', 'orders.edit_assigned', 'orders.assign', 'orders.retire'] },
  { name: 'customers', permissions: ['customers.read', 'customers.create', 'customers.edit', 'customers.retire'] },
  { name: 'mails', permissions: ['mails.read', 'mails.send'] },
  { name: 'settings', permissions: ['settings.read', 'settings.edit', 'users.read', 'users.manage', 'api_keys.manage'] },
] as const satisfies readonly { name: string; permissions: readonly Permission[] }[]
