import { z } from 'zod'
import { Id, Instant, Language, Localized, line, requiredLine, text } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { taxModes } from '../model/totals.ts'
import { warrantyUnits } from '../model/warranties.ts'

// The customer's door. It never imports a staff contract: what is not named here does not go out.

const Category = z.enum(['NEW', 'WORKING', 'WAITING', 'READY', 'DELIVERED', 'CANCELLED'])
const Mover = z.enum(['SHOP', 'CUSTOMER', 'NOBODY'])
const portalFiles = ['ticket.pdf', 'estimate.pdf', 'receipt.pdf', 'delivery.pdf', 'report.pdf'] as const
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
  /** The demo company is made anew every night. */
  reset: z.boolean(),
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
  kind: z.enum(['received', 'status', 'images', 'estimate_sent', 'estimate_approved', 'estimate_declined', 'payment', 'refund', 'signed', 'closed']),
  status: z.object({ label: Localized, category: Category, color: z.string() }).nullable(),
  note: z.string(),
  images: z.array(PortalImage),
  /** Of an estimate or a payment; minor units. */
  amount: z.object({ amount: z.int(), currency: z.string() }).nullable(),
})

const WarrantyCover = z.object({ state: z.enum(['NONE', 'PENDING', 'ACTIVE', 'OVER']), until: z.iso.date().nullable() })
const Warranty = z.object({ value: z.int(), unit: z.enum(warrantyUnits) }).nullable()

/** A part used on the order, with its warranty (S1-03). Minor units of the order's currency. */
export const PortalPart = z.object({
  id: z.string(),
  description: z.string(),
  quantity: z.int(),
  unitPrice: z.int(),
  warranty: Warranty,
  cover: WarrantyCover,
})

/** What is due, by the same rule as the company's own pages; minor units. */
export const PortalMoney = z.object({
  currency: z.string(),
  price: z.int().nullable(),
  parts: z.int(),
  discount: z.int(),
  tax: z.int(),
  taxName: z.string(),
  taxMode: z.enum(taxModes),
  total: z.int(),
  paid: z.int(),
  balance: z.int(),
})

export const PortalEstimate = z.object({
  id: z.string(),
  revision: z.int(),
  state: z.enum(['SENT', 'APPROVED', 'DECLINED', 'EXPIRED', 'WITHDRAWN']),
  note: z.string(),
  lines: z.array(z.object({ kind: z.enum(['SERVICE', 'PART']), description: z.string(), quantity: z.int(), unitPrice: z.int(), warranty: Warranty })),
  totals: z.object({ subtotal: z.int(), discount: z.int(), tax: z.int(), total: z.int(), currency: z.string() }),
  taxName: z.string(),
  taxMode: z.enum(taxModes),
  validUntil: z.iso.date(),
  sentAt: Instant,
  answer: z.object({ at: Instant, name: z.string(), reason: z.string() }).nullable(),
  /** Whether it can be answered now. */
  open: z.boolean(),
})
export type PortalEstimate = z.infer<typeof PortalEstimate>

/** A document that the customer may read: its address below the order's. */
export const PortalDocument = z.object({
  file: z.enum(portalFiles),
  of: z.string().nullable(),
  at: Instant,
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
  parts: z.array(PortalPart),
  money: PortalMoney,
  estimates: z.array(PortalEstimate),
  documents: z.array(PortalDocument),
  /** The customer's name, as who answers an estimate unless they say otherwise. */
  fullName: z.string(),
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
  answerEstimate: endpoint({
    ...byLink,
    method: 'POST',
    path: '/portal/:company/orders/:token/estimates/:estimateId/answer',
    params: byLink.params.extend({ estimateId: Id }),
    summary: 'Approve or decline an estimate; declining needs a reason (B-07)',
    body: z.strictObject({ approve: z.boolean(), name: requiredLine(120), reason: text(500).default('') }),
    response: TrackedOrder,
    errors: ['not_found', 'estimate_answered', 'estimate_over', 'reason_required', 'too_many_attempts'],
  }),
  document: endpoint({
    ...byLink,
    method: 'GET',
    path: '/portal/:company/orders/:token/documents/:file',
    params: byLink.params.extend({ file: z.enum(portalFiles) }),
    query: z.strictObject({ of: Id.optional() }),
    summary: 'A document of the order as PDF',
    stream: 'application/pdf',
    errors: ['not_found', 'document_not_ready', 'overloaded'],
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
