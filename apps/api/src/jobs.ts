import { react } from './activities/react.ts'
import { type Ctx, type Services, systemCtx } from './context.ts'
import { resetDemo } from './demo/make-demo.ts'
import { sweep } from './modules/attachments/sweep.ts'
import { sendRecovery } from './modules/auth/one-time-links.ts'
import { expireEstimates } from './modules/estimates/expire-estimates.ts'
import { sweepExports } from './modules/exports/sweep-exports.ts'
import { writeExport } from './modules/exports/write-export.ts'
import { sendMail } from './modules/mails/send-mail.ts'
import { sweepMails } from './modules/mails/sweep-mails.ts'
import { findOverdue } from './modules/requests/find-overdue.ts'
import type { JobHandlers } from './outside/queue.ts'

/** What every job does. Each may run twice without harm. */
export const jobHandlers: JobHandlers = {
  expire_estimates: (services) => expireEstimates(services),
  find_overdue: (services) => findOverdue(services),
  recover_password: (services, { organizationId, email, askId }) => inCompany(services, organizationId, (ctx) => sendRecovery(ctx, email, askId)),
  react: async (services, { organizationId, activityId }) => inCompany(services, organizationId, (ctx) => react(ctx, activityId)),
  reset_demo: async (services) => {
    if (services.env.demoReset) await resetDemo(services)
  },
  send_mail: async (services, { organizationId, mailId }) => inCompany(services, organizationId, (ctx) => sendMail(ctx, mailId)),
  sweep: async (services) => {
    await sweep(services)
    await sweepMails(services)
    await sweepExports(services)
  },
  write_export: async (services, { organizationId, exportId, language }) =>
    inCompany(services, organizationId, (ctx) => writeExport(ctx, exportId, language)),
}

async function inCompany(services: Services, organizationId: string, work: (ctx: Ctx) => Promise<void>): Promise<void> {
  const organization = await services.directory.organizationById(organizationId)
  if (organization) await work(systemCtx(services, organization))
}
