import { z } from 'zod'
import {
  Color,
  Country,
  Currency,
  changesOf,
  Email,
  Flag,
  Id,
  IdParams,
  Instant,
  Language,
  Localized,
  line,
  localized,
  requiredLine,
  text,
} from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { inEachLanguage } from '../model/languages.ts'
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

const retiredToo = z.strictObject({ includeRetired: Flag.default(false) })

export const locations = {
  list: endpoint({
    method: 'GET',
    path: '/locations',
    door: 'staff',
    may: ['settings.read', 'orders.read'],
    summary: 'Where service is done',
    query: retiredToo,
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

export const StatusKind = z.enum(['PUBLIC', 'INTERNAL'])
export const StatusCategory = z.enum(['NEW', 'WORKING', 'WAITING', 'READY', 'DELIVERED', 'CANCELLED'])
export type StatusCategory = z.infer<typeof StatusCategory>
export const StatusMover = z.enum(['SHOP', 'CUSTOMER', 'NOBODY'])

/** What happens to an estimate and moves its order by itself (B-07). */
export const EstimateEvent = z.enum(['SENT', 'APPROVED', 'DECLINED'])

export const OrderStatus = z.object({
  id: z.string(),
  kind: StatusKind,
  /** Only a public status has one. */
  category: StatusCategory.nullable(),
  label: Localized,
  /** What happens next, one sentence for the customer; empty on internal ones. */
  nextStep: Localized,
  mover: StatusMover,
  color: z.string(),
  position: z.int(),
  notify: z.boolean(),
  initial: z.boolean(),
  /** Orders come into it by themselves when their estimate is sent, approved or declined. */
  estimateEvent: EstimateEvent.nullable(),
  /** What a WhatsApp message says in this status (B-15); its places are those of model/messages.ts. Empty: the product's own text. */
  whatsapp: Localized,
  retiredAt: Instant.nullable(),
  version: z.int(),
  can: z.object({ edit: z.boolean() }),
})
export type OrderStatus = z.infer<typeof OrderStatus>

const optionalSentence = z.strictObject(inEachLanguage(() => line(240)))
const optionalText = z.strictObject(inEachLanguage(() => text(1000)))

export const NewPublicStatus = z.strictObject({
  label: localized(60),
  nextStep: localized(240),
  category: StatusCategory,
  mover: StatusMover,
  color: Color,
  notify: z.boolean().default(true),
  initial: z.boolean().default(false),
  estimateEvent: EstimateEvent.nullable().default(null),
  whatsapp: optionalText.default(inEachLanguage(() => '')),
})
export const NewInternalStatus = z.strictObject({ label: localized(60), color: Color, initial: z.boolean().default(false) })
export const AnyStatusChange = changesOf(NewPublicStatus.extend({ nextStep: optionalSentence }))

const statusKinds = z.enum(['public-statuses', 'internal-statuses'])
const one = { door: 'staff', may: ['settings.edit'], params: z.strictObject({ kind: statusKinds, id: Id }) } as const

export const statuses = {
  list: endpoint({
    method: 'GET',
    path: '/catalogs/:kind',
    door: 'staff',
    may: ['settings.read', 'orders.read'],
    summary: 'The statuses of orders, in their order',
    params: z.strictObject({ kind: statusKinds }),
    query: retiredToo,
    response: z.object({ data: z.array(OrderStatus) }),
  }),
  createPublic: endpoint({
    method: 'POST',
    path: '/catalogs/public-statuses',
    door: 'staff',
    may: ['settings.edit'],
    summary: 'Add a status that customers see',
    body: NewPublicStatus,
    status: 201,
    response: OrderStatus,
  }),
  createInternal: endpoint({
    method: 'POST',
    path: '/catalogs/internal-statuses',
    door: 'staff',
    may: ['settings.edit'],
    summary: 'Add an internal status',
    body: NewInternalStatus,
    status: 201,
    response: OrderStatus,
  }),
  edit: endpoint({
    ...one,
    method: 'PATCH',
    path: '/catalogs/:kind/:id',
    summary: 'Change a status',
    body: AnyStatusChange,
    response: OrderStatus,
    versioned: true,
    errors: ['not_found', 'version_stale', 'version_required', 'status_initial_required'],
  }),
  reorder: endpoint({
    method: 'PUT',
    path: '/catalogs/:kind/order',
    door: 'staff',
    may: ['settings.edit'],
    summary: 'Put the statuses in another order; all of them, retired ones left out',
    params: z.strictObject({ kind: statusKinds }),
    body: z.strictObject({ ids: z.array(Id).min(1).max(100) }),
    response: z.object({ data: z.array(OrderStatus) }),
    errors: ['reference_not_found'],
  }),
  retire: endpoint({
    ...one,
    method: 'POST',
    path: '/catalogs/:kind/:id/retire',
    summary: 'Take out of pickers; history keeps it',
    response: OrderStatus,
    errors: ['not_found', 'status_initial_required', 'status_in_use'],
  }),
  restore: endpoint({
    ...one,
    method: 'POST',
    path: '/catalogs/:kind/:id/restore',
    summary: 'Bring back',
    response: OrderStatus,
    errors: ['not_found'],
  }),
}
