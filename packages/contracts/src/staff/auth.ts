import { z } from 'zod'
import { changesOf, Email, Id, Instant, Language, Localized, line, requiredLine } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { BuiltInRole, Permission, RoleScope } from '../model/permissions.ts'

export const Slug = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/)
  .max(40)
  .meta({ description: "The company's address: /admin/{slug} and /{slug}" })

/** At least 12 characters, any of them, as long as one likes up to 128 (OWASP ASVS 5.0, 6.2.1 to 6.2.9). */
export const NewPassword = z.string().min(12).max(128)
export const Password = z.string().min(1).max(128)

/** What the pages know of the company they are in. */
export const OrganizationBrief = z.object({
  slug: z.string(),
  name: z.string(),
  country: z.string(),
  currency: z.string(),
  timeZone: z.string(),
  language: Language,
  orderPrefix: z.string(),
  color: z.string(),
  logoUrl: z.string().nullable(),
  demo: z.boolean(),
  /** The demo company is made anew every night. */
  reset: z.boolean(),
})

export const Me = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  photoUrl: z.string().nullable(),
  language: Language,
  locationId: z.string().nullable(),
  role: z.object({ id: z.string(), name: Localized, builtIn: BuiltInRole.nullable(), scope: RoleScope }),
  permissions: z.array(Permission),
  organization: OrganizationBrief,
  version: z.int(),
})
export type Me = z.infer<typeof Me>

/** The access token goes in `Authorization: Bearer`; the refresh token travels only in an HttpOnly cookie. */
export const SignedIn = z.object({ accessToken: z.string(), expiresAt: Instant, me: Me })

export const Login = z.strictObject({ organization: Slug, email: Email, password: Password, remember: z.boolean().default(false) })
export const SetPassword = z.strictObject({ token: z.string().min(20).max(100), password: NewPassword })

export const auth = {
  login: endpoint({
    method: 'POST',
    path: '/auth/login',
    door: 'public',
    summary: 'Sign in as a member of staff',
    body: Login,
    response: SignedIn,
    errors: ['wrong_credentials', 'too_many_attempts'],
  }),
  refresh: endpoint({
    method: 'POST',
    path: '/auth/refresh',
    door: 'public',
    summary: 'A new access token from the refresh cookie, which is replaced',
    body: z.strictObject({ organization: Slug }),
    response: SignedIn,
    errors: ['session_ended', 'cross_site'],
  }),
  logout: endpoint({
    method: 'POST',
    path: '/auth/logout',
    door: 'public',
    summary: 'End this session',
    body: z.strictObject({ organization: Slug }),
    errors: ['cross_site'],
  }),
  recover: endpoint({
    method: 'POST',
    path: '/auth/recover',
    door: 'public',
    summary: 'Mail a link to set a new password. The answer is the same whether or not the address is known',
    body: z.strictObject({ organization: Slug, email: Email }),
    status: 202,
    response: z.object({}),
    errors: ['too_many_attempts'],
  }),
  readLink: endpoint({
    method: 'POST',
    path: '/auth/link',
    door: 'public',
    summary: 'Whose one-time link this is, and of what company',
    body: z.strictObject({ token: z.string().min(20).max(100) }),
    response: z.object({ kind: z.enum(['INVITE', 'RECOVERY']), name: z.string(), email: z.string(), organization: OrganizationBrief }),
    errors: ['link_invalid'],
  }),
  setPassword: endpoint({
    method: 'POST',
    path: '/auth/password',
    door: 'public',
    summary: 'Set a password with a one-time link, and sign in. Every other session of the person ends',
    body: SetPassword,
    response: SignedIn,
    errors: ['link_invalid', 'password_too_common'],
  }),
}

export const organizations = {
  only: endpoint({
    method: 'GET',
    path: '/public/organizations',
    door: 'public',
    summary: 'The company of this installation where there is just one',
    response: z.object({ only: z.string().nullable() }),
  }),
  find: endpoint({
    method: 'GET',
    path: '/public/organizations/:slug',
    door: 'public',
    summary: 'What the sign-in page shows of a company',
    params: z.strictObject({ slug: Slug }),
    response: OrganizationBrief,
    errors: ['not_found'],
  }),
}

export const Session = z.object({
  id: z.string(),
  current: z.boolean(),
  ip: z.string(),
  userAgent: z.string(),
  remember: z.boolean(),
  createdAt: Instant,
  lastUsedAt: Instant,
  expiresAt: Instant,
})

export const EditMe = z.strictObject({ name: requiredLine(120), phone: line(30).nullable(), language: Language })

export const me = {
  get: endpoint({ method: 'GET', path: '/me', door: 'staff', personOnly: true, summary: 'Who is signed in', response: Me }),
  edit: endpoint({
    method: 'PATCH',
    path: '/me',
    door: 'staff',
    personOnly: true,
    summary: 'Change own name, phone, language',
    body: changesOf(EditMe),
    response: Me,
    versioned: true,
    errors: ['version_stale', 'version_required', 'phone_invalid'],
  }),
  changePassword: endpoint({
    method: 'POST',
    path: '/me/password',
    door: 'staff',
    personOnly: true,
    summary: 'Change own password. Every other session ends',
    body: z.strictObject({ current: Password, password: NewPassword }),
    errors: ['current_password_wrong', 'password_too_common', 'too_many_attempts'],
  }),
  setPhoto: endpoint({
    method: 'POST',
    path: '/me/photo',
    door: 'staff',
    personOnly: true,
    summary: 'Add or change own photo',
    upload: true,
    response: Me,
    errors: ['image_unreadable', 'image_too_large', 'unsupported_media_type'],
  }),
  removePhoto: endpoint({ method: 'DELETE', path: '/me/photo', door: 'staff', personOnly: true, summary: 'Remove own photo', response: Me }),
  sessions: endpoint({
    method: 'GET',
    path: '/me/sessions',
    door: 'staff',
    personOnly: true,
    summary: 'Own open sessions',
    response: z.object({ data: z.array(Session) }),
  }),
  revokeSession: endpoint({
    method: 'DELETE',
    path: '/me/sessions/:id',
    door: 'staff',
    personOnly: true,
    summary: 'End one of the own sessions',
    params: z.strictObject({ id: Id }),
    errors: ['not_found'],
  }),
}
