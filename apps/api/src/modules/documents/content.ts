import type { Language } from '@amparo/contracts/common'
import type { TaxMode } from '@amparo/contracts/model/totals'
import type { WarrantyUnit } from '@amparo/contracts/model/warranties'
import type { DocumentKind } from '@amparo/contracts/staff/documents'
import type { PaymentKind } from '@amparo/database/client'

// What a document says, as plain JSON: everything that a reader must find the same years later, in the customer's language.
// How it looks, the logo and the link to follow the order are no part of it. Amounts are minor units, moments ISO 8601.

interface Head {
  /** Of this shape; a later one reads older ones. */
  form: 1
  language: Language
  company: CompanyFacts
  location: { name: string; address: string; phone: string | null; email: string | null }
  order: OrderFacts
  customer: CustomerFacts
  device: { label: string; serial: string } | null
}

export interface CompanyFacts {
  name: string
  country: string
  timeZone: string
  address: string | null
  phone: string | null
  email: string | null
  website: string | null
}

export interface OrderFacts {
  code: string
  receivedAt: string
  receivedBy: string | null
  promisedAt: string | null
  reason: string
  accessories: string
  condition: string
}

export interface CustomerFacts {
  name: string
  taxId: { label: string; number: string } | null
  phones: string[]
  email: string | null
  address: string
}

/** The text that is signed with the document. */
export interface TermsFacts {
  revision: number
  text: string
}

export interface WarrantyFacts {
  value: number
  unit: WarrantyUnit
  /** Its last day; null before the delivery. */
  until: string | null
}

export interface LineFacts {
  kind: 'SERVICE' | 'PART'
  description: string
  quantity: number
  unitPrice: number
  warranty: WarrantyFacts | null
  oldSerial: string
  newSerial: string
}

/** What the work comes to. */
export interface MoneyFacts {
  currency: string
  lines: LineFacts[]
  subtotal: number
  discount: number
  tax: number
  total: number
  taxName: string
  taxMode: TaxMode
  taxBasisPoints: number
}

export interface PaymentFacts {
  number: number
  kind: PaymentKind
  method: string
  receivedAt: string
  receivedBy: string | null
  reference: string
  note: string
  /** Against the order, in its currency; negative where money went back. */
  amount: number
  currency: string
  paidAmount: number
  paidCurrency: string
  exchange: { base: string; rate: string; source: string } | null
}

/** What was received and what is left; null on a copy for somebody who may not see payments. */
export interface BalanceFacts {
  paid: number
  balance: number
}

export interface SignatureFacts {
  id: string
  kind: 'INTAKE' | 'DELIVERY'
  method: 'DRAWN' | 'TYPED'
  name: string
  identity: string
  signedAt: string
  termsRevision: number
  /** Of the document that was signed. */
  hash: string
}

export interface PhotoFacts {
  id: string
  /** Of the file as it was given. */
  sha256: string
  takenAt: string
}

export interface TicketContent extends Head {
  kind: 'TICKET'
  /** Price of the service, where one is agreed. */
  price: { amount: number; currency: string } | null
  balance: BalanceFacts | null
  photos: PhotoFacts[]
  terms: TermsFacts | null
}

export interface EstimateContent extends Head {
  kind: 'ESTIMATE'
  estimate: { revision: number; note: string; validUntil: string; sentAt: string | null }
  money: MoneyFacts
}

export interface ReceiptContent extends Head {
  kind: 'RECEIPT'
  payment: PaymentFacts
  /** How the order stood with it. */
  total: number
  /** Whether there is a price yet: without one the total says nothing. */
  priced: boolean
  balance: BalanceFacts
}

export interface DeliveryContent extends Head {
  kind: 'DELIVERY'
  deliveredAt: string | null
  money: MoneyFacts
  balance: BalanceFacts | null
  terms: TermsFacts | null
}

export interface ReportContent extends Head {
  kind: 'REPORT'
  outcome: 'DELIVERED' | 'CANCELLED'
  technician: string | null
  deliveredAt: string | null
  closedAt: string | null
  closedBy: string | null
  /** What the customer was told, oldest first. */
  statuses: { at: string; label: string; note: string }[]
  money: MoneyFacts
  balance: BalanceFacts | null
  payments: PaymentFacts[] | null
  /** Of a cancelled order: what became of the money that had been received. */
  settled: { received: number; returned: number; kept: number } | null
  photos: PhotoFacts[]
  signatures: SignatureFacts[]
}

export type DocumentContent = TicketContent | EstimateContent | ReceiptContent | DeliveryContent | ReportContent
export type ContentOf<K extends DocumentKind> = Extract<DocumentContent, { kind: K }>

export type HeadFacts = Omit<Head, 'form' | 'language'>
