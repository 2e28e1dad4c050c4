import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tray } from './use-image-tray.ts'

interface Steps {
  /** Whether what is filled in can be sent. */
  check: () => Promise<boolean>
  /** Whether a field is marked as wrong. Once none is any more, nothing is left of what refused the form. */
  wrong: boolean
  send: () => Promise<void>
  /** What went wrong, in words, once it stands on the fields it belongs to. */
  explain: (error: unknown) => ReactNode
}

export interface Sending {
  /** `waiting`: for photos that are on their way. */
  state: 'idle' | 'waiting' | 'sending'
  pending: number
  failed: ReactNode
  setFailed: (failed: ReactNode) => void
  start: () => void
}

/** Sends a form with photos, once, and not before these are up. */
export function useSending(photos: Tray, steps: Steps): Sending {
  const { t } = useTranslation()
  const [failed, setFailed] = useState<ReactNode>(null)
  const [state, setState] = useState<Sending['state']>('idle')

  const refuse = (why: ReactNode) => {
    setState('idle')
    setFailed(why)
  }
  const run = async () => {
    setFailed(null)
    setState('sending')
    if (!(await steps.check())) return refuse(t('errors.invalid_input'))
    if (photos.failed) return refuse(t('images.failed', { count: photos.failed }))
    if (photos.pending) return setState('waiting')
    try {
      await steps.send()
    } catch (error) {
      refuse(steps.explain(error))
    }
  }

  useEffect(() => {
    if (steps.wrong) return () => setFailed(null)
  }, [steps.wrong])

  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    if (state === 'waiting' && !photos.pending) void latest.current()
  }, [state, photos.pending])

  return { state, pending: photos.pending, failed, setFailed, start: () => state === 'idle' && void run() }
}
