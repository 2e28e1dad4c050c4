import { z } from 'zod'
import {
  Cursor,
  changesOf,
  Email,
  Flag,
  Id,
  IdParams,
  Instant,
  Language,
  Limit,
  Localized,
  line,
  listOf,
  localized,
  Person,
  page,
  RetiredToo,
  requiredLine,
  SearchWords,
} from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { BuiltInRole, Permission, RoleScope } from '../model/permissions.ts'

export const Role = z.object({
  id: z.string(),
  builtIn: BuiltInRole.nullable(),
  name: Localized,
  permissions: z.array(Permission),
  scope: RoleScope,
  /** In which projects its people may enter requests (S2-29); none: in all. */
  projectIds: z.array(z.string()),
  /** What its people are mailed about when it runs late: 6 is a request of customer service (S2-54). */
  escalations: z.array(z.int()),
  /** How many of the staff have it. */
  users: z.int(),
  retiredAt: Instant.nullable(),
  version: z.int(),
  can: z.object({ edit: z.boolean(), retire: z.boolean() }),
})
export type Role = z.infer<typeof Role>

export const UserState = z.enum(['INVITED', 'ACTIVE', 'INACTIVE', 'RETIRED'])

export const User = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  photoUrl: z.string().nullable(),
  language: Language,
  role: Role.pick({ id: true, builtIn: true, name: true }),
  location: z.object({ id: z.string(), name: z.string() }).nullable(),
  state: UserState,
  lastSeenAt: Instant.nullable(),
  createdAt: Instant,
  version: z.int(),
  can: z.object({ edit: z.boolean(), deactivate: z.boolean(), retire: z.boolean(), invite: z.boolean() }),
})
export type User = z.infer<typeof User>

export const NewUser = z.strictObject({
  name: requiredLine(120),
  email: Email,
  phone: line(30).nullable().default(null),
  roleId: Id,
  locationId: Id.nullable().default(null),
  language: Language,
})

/** The link is given once, to hand over where mail does not reach. It is valid for 72 hours. */
export const Invitation = z.object({ user: User, link: z.string(), expiresAt: Instant })

const change = { door: 'staff', may: ['users.manage'], personOnly: true, params: IdParams } as const

export const users = {
  list: endpoint({
    method: 'GET',
    path: '/users',
    door: 'staff',
    may: ['users.read'],
    summary: 'The staff of the company',
    query: z.strictObject({ q: SearchWords.optional(), state: listOf(UserState).optional(), cursor: Cursor.optional(), limit: Limit.default(50) }),
    response: page(User),
  }),
  directory: endpoint({
    method: 'GET',
    path: '/users/directory',
    door: 'staff',
    summary: 'Active colleagues, for pickers',
    query: z.strictObject({
      role: BuiltInRole.optional(),
      may: Permission.optional().meta({ description: 'Only those whose role has it' }),
      orderId: Id.optional().meta({ description: 'Only those who may see this order' }),
      includeInactive: Flag.default(false),
    }),
    response: z.object({ data: z.array(Person.extend({ role: BuiltInRole.nullable(), locationId: z.string().nullable(), active: z.boolean() })) }),
  }),
  get: endpoint({
    method: 'GET',
    path: '/users/:id',
    door: 'staff',
    may: ['users.read'],
    summary: 'One member of staff',
    params: IdParams,
    response: User,
    errors: ['not_found'],
  }),
  invite: endpoint({
    method: 'POST',
    path: '/users',
    door: 'staff',
    may: ['users.manage'],
    personOnly: true,
    summary: 'Add a member of staff and mail a one-time link to set a password',
    body: NewUser,
    status: 201,
    response: Invitation,
    errors: ['email_taken', 'reference_not_found', 'phone_invalid'],
  }),
  inviteAgain: endpoint({
    ...change,
    method: 'POST',
    path: '/users/:id/invite',
    summary: 'A new one-time link; the old one ends',
    response: Invitation,
    errors: ['not_found', 'invite_already_used'],
  }),
  edit: endpoint({
    ...change,
    method: 'PATCH',
    path: '/users/:id',
    summary: 'Change a member of staff',
    body: changesOf(NewUser),
    response: User,
    versioned: true,
    errors: ['not_found', 'email_taken', 'reference_not_found', 'last_master', 'phone_invalid', 'version_stale', 'version_required'],
  }),
  setPhoto: endpoint({
    ...change,
    method: 'POST',
    path: '/users/:id/photo',
    summary: 'Add or change the photo',
    upload: true,
    response: User,
    errors: ['not_found', 'image_unreadable', 'image_too_large', 'unsupported_media_type'],
  }),
  removePhoto: endpoint({
    ...change,
    method: 'DELETE',
    path: '/users/:id/photo',
    summary: 'Remove the photo',
    response: User,
    errors: ['not_found'],
  }),
  deactivate: endpoint({
    ...change,
    method: 'POST',
    path: '/users/:id/deactivate',
    summary: 'Keep out: sessions end at once',
    response: User,
    errors: ['not_found', 'cannot_change_self', 'last_master'],
  }),
  activate: endpoint({ ...change, method: 'POST', path: '/users/:id/activate', summary: 'Let in again', response: User, errors: ['not_found'] }),
  retire: endpoint({
    ...change,
    method: 'POST',
    path: '/users/:id/retire',
    summary: 'Take out of lists and pickers; history keeps the name',
    response: User,
    errors: ['not_found', 'cannot_change_self', 'last_master'],
  }),
  restore: endpoint({
    ...change,
    method: 'POST',
    path: '/users/:id/restore',
    summary: 'Bring back one that was retired',
    response: User,
    errors: ['not_found'],
  }),
}

export const NewRole = z.strictObject({
  name: localized(60),
  permissions: z.array(Permission).max(50),
  scope: RoleScope.default('ALL'),
  projectIds: z.array(Id).max(500).default([]),
  escalations: z.array(z.literal(6)).max(10).default([]),
})

const changeRole = { door: 'staff', may: ['users.manage'], personOnly: true, params: IdParams } as const

export const roles = {
  list: endpoint({
    method: 'GET',
    path: '/roles',
    door: 'staff',
    may: ['users.read'],
    summary: 'The profiles and what each may do: the five built in, and those that the company made',
    query: RetiredToo,
    response: z.object({ data: z.array(Role) }),
  }),
  create: endpoint({
    method: 'POST',
    path: '/roles',
    door: 'staff',
    may: ['users.manage'],
    personOnly: true,
    summary: "A profile of the company's own: a chosen set of permissions, and a scope",
    body: NewRole,
    status: 201,
    response: Role,
    errors: ['permission_not_grantable', 'reference_not_found'],
  }),
  edit: endpoint({
    ...changeRole,
    method: 'PATCH',
    path: '/roles/:id',
    summary: 'Change a profile; it holds from the next request of whoever has it. Of a built-in one only projects and escalations',
    body: changesOf(NewRole),
    response: Role,
    versioned: true,
    errors: ['not_found', 'role_built_in', 'permission_not_grantable', 'reference_not_found', 'version_stale', 'version_required'],
  }),
  retire: endpoint({
    ...changeRole,
    method: 'POST',
    path: '/roles/:id/retire',
    summary: 'Take out of pickers; history keeps it',
    response: Role,
    errors: ['not_found', 'role_built_in', 'role_in_use'],
  }),
  restore: endpoint({ ...changeRole, method: 'POST', path: '/roles/:id/restore', summary: 'Bring back', response: Role, errors: ['not_found'] }),
}

export const ApiKey = z.object({
  id: z.string(),
  name: z.string(),
  hint: z.string(),
  permissions: z.array(Permission),
  /** A key outlives the access of who made it: it is the company's. */
  createdBy: Person.extend({ active: z.boolean() }),
  createdAt: Instant,
  lastUsedAt: Instant.nullable(),
  expiresAt: Instant.nullable(),
  revokedAt: Instant.nullable(),
})

export const apiKeys = {
  list: endpoint({
    method: 'GET',
    path: '/api-keys',
    door: 'staff',
    may: ['api_keys.manage'],
    personOnly: true,
    summary: 'Keys of other systems',
    response: z.object({ data: z.array(ApiKey) }),
  }),
  create: endpoint({
    method: 'POST',
    path: '/api-keys',
    door: 'staff',
    may: ['api_keys.manage'],
    personOnly: true,
    summary: 'A new key. Its secret is in this answer and nowhere else',
    body: z.strictObject({ name: requiredLine(80), permissions: z.array(Permission).min(1).max(50), expiresAt: Instant.nullable().default(null) }),
    status: 201,
    response: z.object({ apiKey: ApiKey, secret: z.string() }),
  }),
  revoke: endpoint({
    method: 'POST',
    path: '/api-keys/:id/revoke',
    door: 'staff',
    may: ['api_keys.manage'],
    personOnly: true,
    summary: 'End a key, at once and for good',
    params: IdParams,
    response: ApiKey,
    errors: ['not_found'],
  }),
}
