import type { TestApi } from '../harness.ts'

/** The mails written to a person, oldest first. */
export function mailsTo(api: TestApi, to: string) {
  return api.services.database.prisma.mail.findMany({
    where: { to },
    orderBy: { id: 'asc' },
    select: { template: true, subject: true, text: true, html: true, locale: true, sensitive: true, state: true },
  })
}

/** The token of the personal link in a mail. */
export function tokenIn(mail: { text: string } | undefined): string {
  const token = /#token=([\w-]{43})/.exec(mail?.text ?? '')?.[1]
  if (!token) throw new Error(`there is no personal link in: ${mail?.text}`)
  return token
}
