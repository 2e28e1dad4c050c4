import type { MailTemplate } from '@amparo/contracts/staff/mails'
import type { MailState } from '@amparo/database/client'
import { linkHours } from '../auth/link-hours.ts'

/** How long a personal link in a mail is of use. */
export const sensitiveHours: Partial<Record<MailTemplate, number>> = { user_invite: linkHours.INVITE, password_recovery: linkHours.RECOVERY }

interface Sendable {
  template: string
  sensitive: boolean
  state: MailState
  createdAt: Date
}

/** Whether a mail may be sent, or sent again: one with a personal link only as long as it never left and its link is good. */
export function isSendable({ template, sensitive, state, createdAt }: Sendable, now: Date): boolean {
  if (state === 'QUEUED') return false
  if (!sensitive) return true
  const hours = sensitiveHours[template as MailTemplate] ?? 0
  return state !== 'SENT' && now.getTime() < createdAt.getTime() + hours * 3_600_000
}
