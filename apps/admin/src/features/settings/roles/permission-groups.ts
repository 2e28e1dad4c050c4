import { masterOnly, type Permission } from '@amparo/contracts/model/permissions'

type Joined<P extends string> = P extends `${infer Area}.${infer Deed}` ? `${Area}_${Deed}` : never

/** The permission as its text is named: a dot would be a level. */
export function permissionKey(permission: Permission): Joined<Permission> {
  return permission.replace('.', '_') as Joined<Permission>
}

export const permissionGroups = [
  {
    name: 'orders',
    permissions: [
      'orders.read',
      'orders.create',
      'orders.edit',
      'orders.edit_assigned',
      'orders.assign',
      'orders.close',
      'orders.reopen',
      'orders.retire',
    ],
  },
  {
    name: 'requests',
    permissions: ['requests.read', 'requests.create', 'requests.act', 'requests.act_responsible', 'requests.assign', 'places.read', 'places.edit'],
  },
  { name: 'payments', permissions: ['payments.read', 'payments.create', 'payments.void'] },
  { name: 'customers', permissions: ['customers.read', 'customers.create', 'customers.edit', 'customers.retire'] },
  { name: 'mails', permissions: ['mails.read', 'mails.send'] },
  { name: 'settings', permissions: ['settings.read', 'settings.edit', 'users.read', 'users.manage', 'api_keys.manage'] },
] as const satisfies readonly { name: string; permissions: readonly Permission[] }[]

const every: readonly Permission[] = permissionGroups.flatMap(({ permissions }): readonly Permission[] => permissions)

/** A profile of a company's own never has these. */
export function isMasterOnly(permission: Permission): boolean {
  return masterOnly.includes(permission)
}

/** Who may do it to any may do it to those that are theirs: the second says nothing beside the first. */
const widerOf: Partial<Record<Permission, Permission>> = { 'orders.edit_assigned': 'orders.edit', 'requests.act_responsible': 'requests.act' }

export function isCovered(permissions: readonly Permission[], permission: Permission): boolean {
  const wider = widerOf[permission]
  return wider !== undefined && permissions.includes(wider)
}

/** Whether it is about those alone that are somebody's own. */
export function isNarrow(permission: Permission): boolean {
  return permission in widerOf
}

export function mayDo(permissions: readonly Permission[], permission: Permission): boolean {
  return permissions.includes(permission) || isCovered(permissions, permission)
}

const readOf = (permission: Permission) => every.find((each) => each === `${permission.split('.')[0]}.read`)

/** Nobody works on what they do not see: a deed brings the sight along, and losing the sight takes the deeds. */
export function withPermission(permissions: readonly Permission[], permission: Permission, granted: boolean): Permission[] {
  const area = permission.split('.')[0]!
  const read = readOf(permission)
  const wanted = new Set(permissions)
  if (granted) {
    wanted.add(permission)
    if (read) wanted.add(read)
  } else {
    wanted.delete(permission)
    if (permission === read) for (const each of permissions) if (each.startsWith(`${area}.`)) wanted.delete(each)
  }
  return every.filter((each) => wanted.has(each))
}

/** What a profile of the company's own may take from another one. */
export function grantable(permissions: readonly Permission[]): Permission[] {
  return every.filter((permission) => permissions.includes(permission) && !isMasterOnly(permission))
}
