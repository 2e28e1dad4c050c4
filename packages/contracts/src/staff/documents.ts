import { z } from 'zod'
import { Email, Id, IdParams, Instant, Language, Person, text } from '../common.ts'
import { endpoint } from '../endpoint.ts'

export const DocumentKind = z.enum(['TICKET', 'ESTIMATE', 'RECEIPT', 'DELIVERY', 'REPORT'])
export type DocumentKind = z.infer<typeof DocumentKind>

/** The last part of a document's address. */
export const documentFiles = ['ticket.pdf', 'estimate.pdf', 'receipt.pdf', 'delivery.pdf', 'report.pdf'] as const
export const DocumentFile = z.enum(documentFiles)
export type DocumentFile = z.infer<typeof DocumentFile>

/** A4, or a roll of 80 mm as thermal printers take. */
export const Paper = z.enum(['A4', 'ROLL'])
export type Paper = z.infer<typeof Paper>

export const DocumentRow = z.object({
  id: z.string(),
  kind: DocumentKind,
  file: DocumentFile,
  language: Language,
  hash: z.string(),
  estimateId: z.string().nullable(),
  paymentId: z.string().nullable(),
  superseded: z.boolean(),
  createdBy: Person.nullable(),
  createdAt: Instant,
})
export type DocumentRow = z.infer<typeof DocumentRow>

const which = z.strictObject({
  paper: Paper.default('A4'),
  /** Which estimate or receipt; the newest where left out. */
  of: Id.optional(),
  /** The customer's where left out. What was signed or sent keeps its own. */
  language: Language.optional(),
})

export const documents = {
  list: endpoint({
    method: 'GET',
    path: '/orders/:id/documents',
    door: 'staff',
    may: ['orders.read'],
    summary: 'Documents kept of an order: signed, sent, handed over, closed',
    params: IdParams,
    response: z.object({ data: z.array(DocumentRow) }),
    errors: ['not_found'],
  }),
  print: endpoint({
    method: 'GET',
    path: '/orders/:id/documents/:file',
    door: 'staff',
    may: ['orders.read'],
    summary: 'A document as PDF (S1-08, S1-20, S1-45): as it was signed, sent or closed where it was, else as the order stands',
    params: z.strictObject({ id: Id, file: DocumentFile }),
    query: which,
    stream: 'application/pdf',
    errors: ['not_found', 'document_not_ready', 'forbidden', 'overloaded'],
  }),
  mail: endpoint({
    method: 'POST',
    path: '/orders/:id/documents/:file/mail',
    door: 'staff',
    may: ['mails.send', 'orders.edit', 'orders.edit_assigned'],
    summary: 'Send a document to the customer, or to another address, with a word',
    params: z.strictObject({ id: Id, file: DocumentFile }),
    body: z.strictObject({ to: Email, message: text(2000).default(''), of: Id.optional() }),
    status: 202,
    response: z.object({ mailId: z.string() }),
    errors: ['not_found', 'document_not_ready', 'order_retired', 'forbidden'],
  }),
}
