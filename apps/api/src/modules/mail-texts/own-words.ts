import type { Language } from '@amparo/contracts/common'
import type { Ctx } from '../../context.ts'
import type { MailData } from '../mails/render-mail.ts'
import type { Letter, LetterContext } from '../mails/templates/letter.ts'
import { fill, hasPlace } from './fill.ts'
import { type EditableTemplate, isEditable, mailWords, messageOf, type Place, valuesOf } from './places.ts'

export interface OwnWords {
  subject: string
  body: string
}

/** The company's own words of a template in a language, where it wrote any. */
export async function findOwnWords(ctx: Ctx, template: string, language: Language): Promise<OwnWords | null> {
  if (!isEditable(template)) return null
  return ctx.db.mailText.findUnique({
    where: { organizationId_template_language: { organizationId: ctx.organization.id, template, language } },
    select: { subject: true, body: true },
  })
}

/**
 * A letter with the company's words in place of the product's: its subject and its paragraphs. The facts, the button and the
 * small print stay, so that no mail goes out without them. What staff is told of a finish is the product's.
 */
export function withOwnWords<T extends EditableTemplate>(
  letter: Letter,
  words: OwnWords,
  { template, data, ctx }: { template: T; data: MailData[T]; ctx: LetterContext },
): Letter {
  if (template === 'request_finished' && (data as MailData['request_finished']).link !== null) return letter
  const { places } = mailWords[ctx.language]
  const values = Object.fromEntries(Object.entries(valuesOf(template, data, ctx)).map(([place, value]) => [places[place as Place], value]))
  const paragraphs = words.body
    .split(/\n{2,}/)
    .map((paragraph) => fill(paragraph, values).trim())
    .filter(Boolean)
  const { message, ...rest } = letter
  const place = messageOf[template]
  const saysIt = place && hasPlace(words.body, places[place])
  return {
    ...rest,
    subject: fill(words.subject, values),
    preheader: (paragraphs[1] ?? paragraphs[0] ?? '').slice(0, 120),
    paragraphs,
    ...(message && !saysIt && { message }),
  }
}
