import type { MailTemplate } from '@amparo/contracts/staff/mails'
import type { EstimateState, MailState, Prisma } from '@amparo/database/client'
import { linkHours } from '../auth/link-hours.ts'
import { stateOn } from '../estimates/rules.ts'

/** How long a personal link in a mail is of use. */
export const sensitiveHours: Partial<Record<MailTemplate, number>> = { user_invite: linkHours.INVITE, password_recovery: linkHours.RECOVERY }

export const sendableSelect = {
  template: true,
  sensitive: true,
  state: true,
  createdAt: true,
  order: { select: { retiredAt: true } },
  activity: { select: { update: { select: { deletedAt: true } } } },
} satisfies Prisma.MailSelect

interface Sendable {
  template: string
  sensitive: boolean
  state: MailState
  createdAt: Date
  order: { retiredAt: Date | null } | null
  activity: { update: { deletedAt: Date | null } | null } | null
}

/** Whether what a mail tells does not hold any more: its update was taken back, or its order. */
export function isTakenBack({ order, activity }: Pick<Sendable, 'order' | 'activity'>): boolean {
  return Boolean(order?.retiredAt || activity?.update?.deletedAt)
}

/**
 * Whether an estimate ended after a mail that carries it was written. The mail that puts it before the customer is of no use
 * once it is answered, either; a copy that somebody sends of one that is over already says so, and goes.
 */
export function isOverSince(
  written: { template: string; at: Date; day: string },
  today: string,
  estimate: { state: EstimateState; validUntil: string; updatedAt: Date },
): boolean {
  const state = stateOn(today, estimate)
  if (written.template === ('estimate_sent' satisfies MailTemplate)) return state !== 'SENT'
  if (state === 'WITHDRAWN') return estimate.updatedAt >= written.at
  return state === 'EXPIRED' && estimate.validUntil >= written.day
}

/** Whether a mail may be sent, or sent again: one with a personal link only as long as it never left and its link is good. */
export function isSendable({ template, sensitive, state, createdAt, ...told }: Sendable, now: Date): boolean {
  if (state === 'QUEUED' || isTakenBack(told)) return false
  if (!sensitive) return true
  const hours = sensitiveHours[template as MailTemplate] ?? 0
  return state !== 'SENT' && now.getTime() < createdAt.getTime() + hours * 3_600_000
}
