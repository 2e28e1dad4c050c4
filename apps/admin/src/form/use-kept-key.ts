import { clearDraft, readDraft, writeDraft } from '@amparo/web/form/drafts'

/**
 * One Idempotency-Key for as long as the content stays the same, through a reload too: an order whose answer got lost on
 * the way is not taken in twice.
 */
export function useKeptKey(draft: string) {
  const place = `${draft}:key`
  return {
    keyFor: (content: unknown): string => {
      const now = JSON.stringify(content)
      const kept = readDraft(place)?.values
      if (kept?.content === now && typeof kept.key === 'string') return kept.key
      const key = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
      writeDraft(place, { content: now, key })
      return key
    },
    happened: () => clearDraft(place),
  }
}
