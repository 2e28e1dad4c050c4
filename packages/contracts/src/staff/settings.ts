import { z } from 'zod'
import { Color, Country, Currency, changesOf, Email, IdParams, Instant, Language, line, RetiredToo, requiredLine, text } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { taxModes } from '../model/totals.ts'
import { OrganizationBrief } from './auth.ts'

export const TimeZone = z
  .string()
  .max(60)
  .refine((zone) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone })
      return true
    } catch {
      return false
    }
  })
  .meta({ description: 'IANA time zone, e.g. America/Santiago' })

export const TaxMode = z.enum(taxModes).meta({ description: 'NONE: not shown. INCLUDED: within prices. ADDED: on top of them' })

export const Organization = OrganizationBrief.extend({
  requestPrefix: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  address: z.string().nullable(),
  website: z.string().nullable(),
  taxName: z.string(),
  taxMode: TaxMode,
  /** Hundredths of a percent: 1900 is 19 %. */
  taxBasisPoints: z.int(),
  /** Currencies that payments may come in beside the company's own. */
  paymentCurrencies: z.array(z.string()),
  /** Days that an estimate can be approved for, unless told otherwise. */
  estimateDays: z.int(),
  version: z.int(),
  can: z.object({ edit: z.boolean() }),
})
export type Organization = z.infer<typeof Organization>

/** One that there is or was: amounts are written with its digits and its sign. */
const KnownCurrency = Currency.refine((code) => Intl.supportedValuesOf('currency').includes(code))

export const EditOrganization = z.strictObject({
  name: requiredLine(120),
  country: Country,
  currency: KnownCurrency,
  timeZone: TimeZone,
  language: Language,
  orderPrefix: line(10).regex(/^[A-Za-z0-9-]*$/),
  requestPrefix: line(10).regex(/^[A-Za-z0-9-]*$/),
  color: Color,
  phone: line(30).nullable(),
  email: Email.nullable(),
  address: text(300).nullable(),
  website: z
    .url({ protocol: /^https?$/ })
    .max(200)
    .nullable(),
  taxName: requiredLine(20),
  taxMode: TaxMode,
  taxBasisPoints: z.int().min(0).max(9_999),
  paymentCurrencies: z.array(KnownCurrency).max(10),
  estimateDays: z.int().min(1).max(365),
})

export const organization = {
  get: endpoint({
    method: 'GET',
    path: '/organization',
    door: 'staff',
    may: ['settings.read', 'settings.edit'],
    summary: 'The company',
    response: Organization,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: '/organization',
    door: 'staff',
    may: ['settings.edit'],
    summary: 'Change the company',
    body: changesOf(EditOrganization),
    response: Organization,
    versioned: true,
    errors: ['version_stale', 'version_required', 'phone_invalid'],
  }),
  setLogo: endpoint({
    method: 'POST',
    path: '/organization/logo',
    door: 'staff',
    may: ['settings.edit'],
    summary: 'Add or change the logo',
    upload: true,
    response: Organization,
    errors: ['image_unreadable', 'image_too_large', 'unsupported_media_type'],
  }),
  removeLogo: endpoint({
    method: 'DELETE',
    path: '/organization/logo',
    door: 'staff',
    may: ['settings.edit'],
    summary: 'Remove the logo',
    response: Organization,
  }),
}

export const Location = z.object({
  id: z.string(),
  name: z.string(),
  address: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  /** Days that service usually takes here; the portal says so. */
  turnaroundDays: z.int(),
  public: z.boolean(),
  retiredAt: Instant.nullable(),
  version: z.int(),
  can: z.object({ edit: z.boolean() }),
})
export type Location = z.infer<typeof Location>

export const NewLocation = z.strictObject({
  name: requiredLine(80),
  address: text(300).default(''),
  phone: line(30).nullable().default(null),
  email: Email.nullable().default(null),
  turnaroundDays: z.int().min(0).max(365),
  public: z.boolean().default(true),
})

export const locations = {
  list: endpoint({
    method: 'GET',
    path: '/locations',
    door: 'staff',
    may: ['settings.read', 'orders.read'],
    summary: 'Where service is done',
    query: RetiredToo,
    response: z.object({ data: z.array(Location) }),
  }),
  create: endpoint({
    method: 'POST',
    path: '/locations',
    door: 'staff',
    may: ['settings.edit'],
    summary: 'Add a location',
    body: NewLocation,
    status: 201,
    response: Location,
    errors: ['phone_invalid'],
  }),
  edit: endpoint({
    method: 'PATCH',
    path: '/locations/:id',
    door: 'staff',
    may: ['settings.edit'],
    summary: 'Change a location',
    params: IdParams,
    body: changesOf(NewLocation),
    response: Location,
    versioned: true,
    errors: ['not_found', 'version_stale', 'version_required', 'phone_invalid'],
  }),
  retire: endpoint({
    method: 'POST',
    path: '/locations/:id/retire',
    door: 'staff',
    may: ['settings.edit'],
    summary: 'Take out of pickers; history keeps it',
    params: IdParams,
    response: Location,
    errors: ['not_found'],
  }),
  restore: endpoint({
    method: 'POST',
    path: '/locations/:id/restore',
    door: 'staff',
    may: ['settings.edit'],
    summary: 'Bring back',
    params: IdParams,
    response: Location,
    errors: ['not_found'],
  }),
}
