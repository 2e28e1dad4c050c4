import { languages } from '@amparo/contracts/model/languages'
import type { Services } from '../../context.ts'
import { mailTexts } from './render-mail.ts'
import { sensitiveHours } from './rules.ts'

const hourMs = 3_600_000

/** Ends mails whose personal link is over before they left, and finds again those whose job was lost. */
export async function sweepMails(services: Services): Promise<void> {
  await endExpired(services)
  await queueForgotten(services)
}

/** What they say is wiped: nobody has any use for it but who would misuse it. */
async function endExpired({ database, clock }: Services): Promise<void> {
  for (const [template, hours] of Object.entries(sensitiveHours)) {
    for (const language of languages) {
      await database.pool.query(
        `update "Mail" set state = 'FAILED', html = '', text = '', error = coalesce(error, $3)
         where sensitive and template = $1 and locale = $2 and state <> 'SENT' and html <> '' and "createdAt" < $4`,
        [template, language, mailTexts[language].expired, new Date(clock().getTime() - hours * hourMs)],
      )
    }
  }
}

/** Longer than any pause between two tries. */
const forgottenAfterMs = 2 * hourMs

async function queueForgotten(services: Services): Promise<void> {
  const { database, clock, queue } = services
  const { rows } = await database.pool.query<{ organizationId: string; mailId: string }>(
    `select mail."organizationId"::text, mail.id::text as "mailId" from "Mail" mail
     where state = 'QUEUED' and "createdAt" < $1 and not exists (
       select from pgboss.job where name = 'send_mail' and state < 'completed' and data ->> 'mailId' = mail.id::text)
     limit 1000`,
    [new Date(clock().getTime() - forgottenAfterMs)],
  )
  await queue.sendMany({ services, commit: undefined }, 'send_mail', rows)
}
