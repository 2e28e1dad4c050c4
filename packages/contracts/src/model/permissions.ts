import { z } from 'zod'

export const permissions = [
  'users.read',
  'users.manage',
  'settings.read',
  'settings.edit',
  'customers.read',
  'customers.create',
  'customers.edit',
  'customers.retire',
  'orders.read',
  'orders.create',
  'orders.edit',
  'orders.edit_assigned',
  'orders.assign',
  'orders.close',
  'orders.reopen',
  'orders.retire',
  'payments.read',
  'payments.create',
  'payments.void',
  'requests.read',
  'requests.create',
  'requests.act',
  'requests.act_responsible',
  'requests.assign',
  'places.read',
  'places.edit',
  'mails.read',
  'mails.send',
  'api_keys.manage',
] as const

export const Permission = z.enum(permissions)
export type Permission = z.infer<typeof Permission>

export const builtInRoles = ['master', 'administrator', 'operator', 'technician', 'seller'] as const
export const BuiltInRole = z.enum(builtInRoles)
export type BuiltInRole = z.infer<typeof BuiltInRole>

/** Never given to a profile that a company makes: only the master adds users and voids payments (S1-36, S1-44). */
export const masterOnly: readonly Permission[] = ['users.manage', 'api_keys.manage', 'payments.void']

/** Which customers and orders a role reads: all, those of customers whose seller they are, or the orders assigned to them and their customers. */
export const RoleScope = z.enum(['ALL', 'OWN_CUSTOMERS', 'ASSIGNED'])
export type RoleScope = z.infer<typeof RoleScope>

const administrator = permissions.filter((permission) => !masterOnly.includes(permission))

/** What each built-in role may do (S1-30, S1-34 to S1-36): seeded as data into each company. */
export const builtInRolePermissions: Record<BuiltInRole, { permissions: readonly Permission[]; scope: RoleScope }> = {
  master: { permissions, scope: 'ALL' },
  administrator: { permissions: administrator, scope: 'ALL' },
  operator: {
    permissions: [
      'settings.read',
      'customers.read',
      'customers.create',
      'customers.edit',
      'orders.read',
      'orders.create',
      'orders.edit',
      'orders.assign',
      'orders.close',
      'payments.read',
      'payments.create',
      'requests.read',
      'requests.create',
      'requests.act_responsible',
      'places.read',
      'places.edit',
      'mails.read',
      'mails.send',
    ],
    scope: 'ALL',
  },
  technician: {
    permissions: [
      'settings.read',
      'customers.read',
      'orders.read',
      'orders.edit_assigned',
      'requests.read',
      'requests.create',
      'requests.act_responsible',
      'places.read',
    ],
    scope: 'ALL',
  },
  seller: {
    permissions: ['customers.read', 'customers.create', 'customers.edit', 'orders.read', 'orders.create', 'payments.read'],
    scope: 'OWN_CUSTOMERS',
  },
}
