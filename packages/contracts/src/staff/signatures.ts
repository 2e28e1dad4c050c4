import { z } from 'zod'
import { IdParams, Instant, Language, Localized, line, Person, requiredLine, requiredText } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { inEachLanguage } from '../model/languages.ts'

/** INTAKE: the terms, as the order is taken in (S1-10, S1-11). DELIVERY: that it was received as agreed. */
export const SignKind = z.enum(['INTAKE', 'DELIVERY'])
export type SignKind = z.infer<typeof SignKind>

export const Terms = z.object({
  id: z.string(),
  kind: SignKind,
  revision: z.int(),
  text: Localized,
  createdBy: Person.nullable(),
  createdAt: Instant,
})
export type Terms = z.infer<typeof Terms>

const kindParams = z.strictObject({ kind: SignKind })

export const terms = {
  list: endpoint({
    method: 'GET',
    path: '/terms',
    door: 'staff',
    may: ['settings.read', 'orders.read'],
    summary: 'The texts that customers sign, those in force',
    response: z.object({ data: z.array(Terms) }),
  }),
  history: endpoint({
    method: 'GET',
    path: '/terms/:kind/versions',
    door: 'staff',
    may: ['settings.read'],
    summary: 'Every version of a text, newest first; what was signed stays tied to its version',
    params: kindParams,
    response: z.object({ data: z.array(Terms) }),
  }),
  edit: endpoint({
    method: 'PUT',
    path: '/terms/:kind',
    door: 'staff',
    may: ['settings.edit'],
    summary: 'A new version, in force from now on',
    params: kindParams,
    body: z.strictObject({ text: z.strictObject(inEachLanguage(() => requiredText(20_000))) }),
    response: Terms,
  }),
}

/** What was drawn, within a field of 1000 × 400: strokes of points. */
export const Strokes = z
  .array(
    z
      .array(z.tuple([z.int().min(0).max(1000), z.int().min(0).max(400)]))
      .min(1)
      .max(2000),
  )
  .min(1)
  .max(200)
  .refine((strokes) => strokes.reduce((sum, stroke) => sum + stroke.length, 0) <= 6000)
export type Strokes = z.infer<typeof Strokes>

export const Signature = z.object({
  id: z.string(),
  kind: SignKind,
  method: z.enum(['DRAWN', 'TYPED']),
  name: z.string(),
  identity: z.string(),
  strokes: Strokes.nullable(),
  signedAt: Instant,
  takenBy: Person.nullable(),
  termsRevision: z.int(),
  documentId: z.string(),
  hash: z.string(),
})
export type Signature = z.infer<typeof Signature>

export const NewSignature = z.strictObject({
  kind: SignKind,
  /** Of the document that was shown: what is signed is exactly that, or nothing. */
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .max(64),
  name: requiredLine(120),
  identity: line(40).default(''),
  strokes: Strokes.nullable().default(null).meta({ description: 'Null: the typed name is the signature' }),
  language: Language,
})

const ofOrder = { door: 'staff', params: IdParams } as const
const mayTake = ['orders.create', 'orders.edit', 'orders.edit_assigned'] as const

export const signatures = {
  list: endpoint({
    ...ofOrder,
    method: 'GET',
    path: '/orders/:id/signatures',
    may: ['orders.read'],
    summary: 'Signatures on an order',
    response: z.object({ data: z.array(Signature) }),
    errors: ['not_found'],
  }),
  prepare: endpoint({
    ...ofOrder,
    method: 'GET',
    path: '/orders/:id/signatures/document',
    may: mayTake,
    summary: 'What is about to be signed: its hash, the terms in force, and the facts of the order as they stand',
    query: z.strictObject({ kind: SignKind, language: Language }),
    response: z.object({
      kind: SignKind,
      hash: z.string(),
      terms: z.object({ revision: z.int(), text: z.string() }),
      signer: z.object({ name: z.string(), identity: z.string() }),
      facts: z.array(z.object({ label: z.string(), value: z.string() })),
    }),
    errors: ['not_found', 'terms_missing', 'signed_already', 'order_retired', 'order_closed', 'forbidden'],
  }),
  sign: endpoint({
    ...ofOrder,
    method: 'POST',
    path: '/orders/:id/signatures',
    may: mayTake,
    summary: "Take the customer's signature under the document that was shown",
    body: NewSignature,
    status: 201,
    response: Signature,
    errors: ['not_found', 'terms_missing', 'document_changed', 'signed_already', 'order_retired', 'order_closed', 'forbidden'],
  }),
}
