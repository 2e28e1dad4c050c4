import { companyDay } from '../../company-day.ts'
import type { Ctx } from '../../context.ts'
import type { MailedDocument } from '../documents/mail-attachments.ts'
import { isoDay } from '../estimates/rules.ts'
import { isOverSince } from './rules.ts'

interface Mail {
  template: string
  createdAt: Date
  documents: unknown
}

/**
 * Which of some mails carry an estimate that was withdrawn, replaced or thrown away, or ran out, since they were written:
 * these are not sent (B-07).
 */
export async function readOver<M extends Mail>(ctx: Ctx, mails: readonly M[]): Promise<(mail: M) => boolean> {
  const carried = new Map(mails.map((mail) => [mail, referencesOf(mail)]))
  const all = [...carried.values()]
  const [kept, drafts] = [all.flatMap((each) => each.kept), all.flatMap((each) => each.drafts)]
  if (!kept.length && !drafts.length) return () => false
  const estimates = await ctx.db.estimate.findMany({
    where: { organizationId: ctx.organization.id, OR: [{ id: { in: drafts } }, { documents: { some: { id: { in: kept } } } }] },
    select: { id: true, state: true, validUntil: true, updatedAt: true, documents: { select: { id: true } } },
  })
  const today = companyDay(ctx)
  return (mail) => {
    const { kept, drafts } = carried.get(mail)!
    if (drafts.some((draft) => !estimates.some(({ id }) => id === draft))) return true
    const written = { template: mail.template, at: mail.createdAt, day: companyDay(ctx, mail.createdAt) }
    return estimates
      .filter(({ id, documents }) => drafts.includes(id) || documents.some((document) => kept.includes(document.id)))
      .some((estimate) => isOverSince(written, today, { ...estimate, validUntil: isoDay(estimate.validUntil) }))
  }
}

/** The documents that a mail carries, and the estimates that it carries as they stand. */
function referencesOf(mail: Mail): { kept: string[]; drafts: string[] } {
  const documents = mail.documents as readonly MailedDocument[]
  return {
    kept: documents.flatMap((document) => ('documentId' in document ? document.documentId : [])),
    drafts: documents.flatMap((document) => ('documentId' in document ? [] : (document.estimateId ?? []))),
  }
}
