import { z } from 'zod'
import type { Money } from '../common.ts'
import type { WarrantyTerm } from './warranties.ts'

/** A value in a person's words; what each language writes in its own way stays what it is until somebody reads it. */
export type Said = string | Money | WarrantyTerm

/** One field that changed, as a person would say it; null where there was or is nothing. */
export interface Change {
  field: string
  from: Said | null
  to: Said | null
}

/** What each kind of activity tells beside who, when and on what. */
export interface ActivityData {
  'order.created': { number: number; statusId: string }
  'order.edited': { changes: Change[] }
  'order.assigned': { from: string | null; to: string | null }
  'order.status': { statusId: string; from: string | null }
  'order.internal_status': { statusId: string; from: string | null }
  'order.note': { mentionIds: string[] }
  'order.update_edited': { before: string }
  'order.update_deleted': Record<string, never>
  'order.attachments_added': { attachmentIds: string[] }
  'order.attachment_deleted': { attachmentId: string; name: string }
  'order.retired': { reason: string }
  'order.restored': Record<string, never>
  'order.tracking_link_replaced': Record<string, never>
  'order.signed': { signatureId: string; kind: 'INTAKE' | 'DELIVERY'; name: string }
  'order.closed': { documentId: string }
  'order.reopened': { reason: string }
  'order.document_mailed': { document: string; to: string }
  'part.added': { partId: string; description: string; quantity: number; amount: number; currency: string }
  'part.edited': { partId: string; description: string; changes: Change[] }
  'part.removed': { partId: string; description: string }
  'estimate.sent': { estimateId: string; revision: number; total: number; currency: string }
  /** `byStaff`: the answer was taken by phone or at the counter. */
  'estimate.approved': { estimateId: string; revision: number; name: string; total: number; currency: string; byStaff: boolean }
  'estimate.declined': { estimateId: string; revision: number; name: string; reason: string; byStaff: boolean }
  'estimate.expired': { estimateId: string; revision: number }
  'estimate.withdrawn': { estimateId: string; revision: number }
  'payment.received': {
    paymentId: string
    number: number
    amount: number
    currency: string
    paidAmount: number
    paidCurrency: string
    method: string
  }
  'payment.refunded': { paymentId: string; number: number; amount: number; currency: string; method: string; reason: string }
  'payment.voided': { paymentId: string; number: number; amount: number; currency: string; reason: string }
  'request.created': { number: number }
  'request.edited': { changes: Change[] }
  'request.executed': Record<string, never>
  'request.commented': { mentionIds: string[] }
  'request.mailed': { mailId: string; to: string[]; subject: string }
  'request.replied': { replyId: string; from: string }
  'request.paused': Record<string, never>
  'request.resumed': { dueAt: string }
  'request.finished': { success: boolean }
  'request.assigned': { from: string | null; to: string }
  'request.attachments_added': { attachmentIds: string[] }
  'request.overdue': { dueAt: string }
  'project.created': { projectId: string; name: string }
  'project.edited': { projectId: string; name: string; changes: Change[] }
  'project.retired': { projectId: string; name: string }
  'project.restored': { projectId: string; name: string }
  'unit.created': { unitId: string; name: string }
  'unit.edited': { unitId: string; name: string; changes: Change[] }
  'unit.retired': { unitId: string; name: string }
  'unit.restored': { unitId: string; name: string }
  'unit.party_added': { unitId: string; unit: string; kind: 'OWNER' | 'TENANT'; customer: string }
  'unit.party_edited': { unitId: string; unit: string; kind: 'OWNER' | 'TENANT'; customer: string; changes: Change[] }
  'unit.party_removed': { unitId: string; unit: string; kind: 'OWNER' | 'TENANT'; customer: string }
  'catalog.created': { itemId: string; catalog: string; label: string }
  'catalog.edited': { itemId: string; catalog: string; label: string }
  'catalog.retired': { itemId: string; catalog: string; label: string }
  'catalog.restored': { itemId: string; catalog: string; label: string }
  'calendar.edited': { changes: Change[] }
  'mail_text.edited': { template: string; language: string }
  'mail.sent': { mailId: string; template: string; to: string }
  'mail.failed': { mailId: string; template: string; to: string; error: string }
  'customer.created': { name: string }
  'customer.edited': { changes: Change[] }
  'customer.retired': Record<string, never>
  'customer.restored': Record<string, never>
  'device.created': { deviceId: string; label: string }
  'device.edited': { deviceId: string; changes: Change[] }
  'device.retired': { deviceId: string; label: string }
  'device.restored': { deviceId: string; label: string }
  'user.invited': { userId: string; name: string }
  'user.edited': { userId: string; name: string; changes: Change[] }
  'user.deactivated': { userId: string; name: string }
  'user.activated': { userId: string; name: string }
  'user.retired': { userId: string; name: string }
  'user.restored': { userId: string; name: string }
  'user.password_set': { userId: string; how: 'invite' | 'recovery' | 'change' | 'operator' }
  'role.created': { roleId: string; name: string }
  'role.edited': { roleId: string; name: string }
  'role.retired': { roleId: string; name: string }
  'role.restored': { roleId: string; name: string }
  'terms.edited': { termsId: string; kind: 'INTAKE' | 'DELIVERY'; revision: number }
  'payment_method.created': { methodId: string; name: string }
  'payment_method.edited': { methodId: string; name: string }
  'payment_method.retired': { methodId: string; name: string }
  'payment_method.restored': { methodId: string; name: string }
  'organization.edited': { changes: Change[] }
  'location.created': { locationId: string; name: string }
  'location.edited': { locationId: string; name: string; changes: Change[] }
  'location.retired': { locationId: string; name: string }
  'location.restored': { locationId: string; name: string }
  'status.created': { statusId: string; label: string }
  'status.edited': { statusId: string; label: string }
  'status.retired': { statusId: string; label: string }
  'status.restored': { statusId: string; label: string }
  'api_key.created': { apiKeyId: string; name: string }
  'api_key.revoked': { apiKeyId: string; name: string }
}

export type ActivityKind = keyof ActivityData
/** What an activity is about: the first half of its kind. */
export type ActivitySubject = ActivityKind extends `${infer Subject}.${string}` ? Subject : never

export const ActorKind = z.enum(['USER', 'CUSTOMER', 'API_KEY', 'SYSTEM'])
export type ActorKind = z.infer<typeof ActorKind>
