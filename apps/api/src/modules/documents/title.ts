import type { DocumentTexts } from '../../i18n/es/documents.ts'
import type { DocumentContent } from './content.ts'

/** What a document is called: in its file, its mail and its window. */
export function titleOf(texts: DocumentTexts, content: DocumentContent): string {
  const { code } = content.order
  if (content.kind === 'ESTIMATE') return texts.subject.ESTIMATE(code, String(content.estimate.revision))
  if (content.kind === 'RECEIPT') return texts.subject.RECEIPT(code, String(content.payment.number))
  return texts.subject[content.kind](code)
}
