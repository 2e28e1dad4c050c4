import { z } from 'zod'
import { Instant, Language, Localized, line } from '../common.ts'
import { endpoint } from '../endpoint.ts'

// The customer's door. It never imports a staff contract: what is not named here does not go out.

const Category = z.enum(['NEW', 'WORKING', 'WAITING', 'READY', 'DELIVERED', 'CANCELLED'])
const Mover = z.enum(['SHOP', 'CUSTOMER', 'NOBODY'])
const CompanyParams = z.strictObject({ company: z.string().max(40) })

export const Company = z.object({
  slug: z.string(),
  name: z.string(),
  color: z.string(),
  logoUrl: z.string().nullable(),
  language: Language,
  country: z.string(),
  timeZone: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  address: z.string().nullable(),
  website: z.string().nullable(),
  demo: z.boolean(),
})

/** What number and surname show (S4-04, S4-05): nothing of the customer. */
export const LimitedOrder = z.object({
  code: z.string(),
  status: z.object({ label: Localized, nextStep: Localized, category: Category, mover: Mover, color: z.string() }),
  statusAt: Instant,
  promisedAt: Instant.nullable(),
  device: z.string().nullable().meta({ description: 'What it is: kind, brand and model; never its serial' }),
  agent: z.string().nullable().meta({ description: 'First name of who has it now' }),
  location: z.object({ name: z.string(), address: z.string(), phone: z.string().nullable(), turnaroundDays: z.int() }),
})
export type LimitedOrder = z.infer<typeof LimitedOrder>

export const PortalImage = z.object({ url: z.string(), thumbnailUrl: z.string(), width: z.int(), height: z.int() })

/** One thing on the customer's timeline. */
export const Step = z.object({
  id: z.string(),
  at: Instant,
  kind: z.enum(['received', 'status', 'images']),
  status: z.object({ label: Localized, category: Category, color: z.string() }).nullable(),
  note: z.string(),
  images: z.array(PortalImage),
})

/** What the secret link shows: the limited view, and the whole timeline. */
export const TrackedOrder = LimitedOrder.extend({
  customerName: z.string(),
  reason: z.string(),
  accessories: z.string(),
  receivedAt: Instant,
  serial: z.string().nullable(),
  language: Language,
  steps: z.array(Step),
})
export type TrackedOrder = z.infer<typeof TrackedOrder>

const byLink = { door: 'portal', params: z.strictObject({ company: z.string().max(40), token: z.string().max(64) }) } as const

export const portal = {
  company: endpoint({
    method: 'GET',
    path: '/portal/:company',
    door: 'portal',
    summary: 'The company, as its customers see it',
    params: CompanyParams,
    response: Company,
    errors: ['not_found'],
  }),
  track: endpoint({
    method: 'POST',
    path: '/portal/:company/track',
    door: 'portal',
    summary: "An order by its number and the customer's surname or trade name. A wrong pair always gets the same answer, in the same time",
    params: CompanyParams,
    body: z.strictObject({ number: line(30).min(1), surname: line(120).min(1) }),
    response: LimitedOrder,
    errors: ['not_found', 'too_many_attempts'],
  }),
  order: endpoint({
    ...byLink,
    method: 'GET',
    path: '/portal/:company/orders/:token',
    summary: 'An order by its secret link',
    response: TrackedOrder,
    errors: ['not_found'],
  }),
  live: endpoint({
    ...byLink,
    method: 'GET',
    path: '/portal/:company/orders/:token/live',
    summary: 'Says `changed` when the order changed, as server-sent events',
    stream: 'text/event-stream',
    errors: ['not_found'],
  }),
}
