import { useRef } from 'react'

export interface IdempotencyKeys {
  /** One key for as long as the content stays the same: sending twice happens once, changing it is a new wish. */
  keyFor: (content: unknown) => string
  /** Once it has happened, the same content is a new wish too. */
  happened: () => void
}

export function useIdempotencyKeys(): IdempotencyKeys {
  const last = useRef<{ content: string; key: string }>(undefined)
  return {
    keyFor: (content) => {
      const now = JSON.stringify(content)
      if (last.current?.content !== now) last.current = { content: now, key: randomKey() }
      return last.current.key
    },
    happened: () => {
      last.current = undefined
    },
  }
}

/** crypto.randomUUID exists only on https and localhost; a shop's own server may be neither. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
