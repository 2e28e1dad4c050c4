import type { Language, Localized } from '@amparo/contracts/common'
import type { MailTemplate } from '@amparo/contracts/staff/mails'
import type { Ctx } from '../../context.ts'

/** What each template says something with. */
export interface MailData {
  order_received: {
    name: string
    code: string
    device: string
    reason: string
    link: string
    nextStep: Localized
    status: Localized
    promisedAt: Date | null
    location: string
  }
  order_status: {
    name: string
    code: string
    device: string
    link: string
    status: Localized
    nextStep: Localized
    note: string
    promisedAt: Date | null
    location: string
  }
  user_invite: { name: string; link: string; hours: number }
  password_recovery: { name: string; link: string; hours: number }
  password_changed: { name: string }
}

export interface RenderedMail {
  subject: string
  html: string
  text: string
}

export async function renderMail<T extends MailTemplate>(ctx: Ctx, template: T, data: MailData[T], language: Language): Promise<RenderedMail> {
  const text = `${ctx.organization.name} ${language} ${JSON.stringify(data)}`
  return { subject: template, html: `<p>${text}</p>`, text }
}
