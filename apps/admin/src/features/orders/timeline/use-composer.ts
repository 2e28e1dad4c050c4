import type { Person } from '@amparo/contracts/common'
import type { UpdateKind } from '@amparo/contracts/staff/order-updates'
import { clearDraft, readDraft, writeDraft } from '@amparo/web/form/drafts'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { useDraftKey } from '../../../form/draft-key.ts'
import { type Tray, useImageTray } from '../../images/use-image-tray.ts'

export type Kind = z.infer<typeof UpdateKind>

interface Draft {
  kind: Kind
  note: string
  /** Whom one picked after an @, by name: what is known of them where there is no line. */
  mentions: Pick<Person, 'id' | 'name'>[]
  /** One for each kind that has one, so that looking at the other tab loses nothing. */
  publicStatusId: string | null
  internalStatusId: string | null
  /** What the person chose; null as long as the status decides. */
  notify: boolean | null
}

const blank: Draft = { kind: 'NOTE', note: '', mentions: [], publicStatusId: null, internalStatusId: null, notify: null }

export interface ComposerState {
  draft: Draft
  tray: Tray
  change: (part: Partial<Draft>) => void
  clear: () => void
  /** Goes there with a kind, a status, words; the hands stay on the keyboard. */
  start: (part: Partial<Draft>) => void
  /** Counts the starts: whoever shows the field moves the focus when it grows. */
  starts: number
}

/** What is being written on an order; it survives a reload and looking at other orders. */
export function useComposer(orderId: string): ComposerState {
  const key = useDraftKey(`order:${orderId}:update`)
  const [draft, setDraft] = useState<Draft>(() => ({ ...blank, ...readDraft(key)?.values }))
  const [starts, setStarts] = useState(0)
  const tray = useImageTray(key)
  const first = useRef(true)

  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    const written = draft.note.trim() !== '' || draft.publicStatusId !== null || draft.internalStatusId !== null
    if (written) writeDraft(key, { ...draft })
    else clearDraft(key)
  }, [key, draft])

  const change = useCallback((part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part })), [])
  const clear = useCallback(() => setDraft(({ kind }) => ({ ...blank, kind })), [])
  const start = useCallback(
    (part: Partial<Draft>) => {
      change(part)
      setStarts((count) => count + 1)
    },
    [change],
  )
  return { draft, tray, change, clear, start, starts }
}
