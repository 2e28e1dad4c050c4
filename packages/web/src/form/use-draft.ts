import { useCallback, useEffect, useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { changedFields, clearDraft, readDraft, writeDraft } from './drafts.ts'

export interface DraftState {
  /** When what was brought back had been typed; null where there was no draft. */
  restoredFrom: Date | null
  /** Forget what was typed and start from the form's own values. */
  discard: () => void
  /** Call once it is saved for good. */
  clear: () => void
}

/** Keeps what is typed in localStorage: it survives a reload, a lost session and no signal. */
export function useDraft<V extends FieldValues, C, O>(form: UseFormReturn<V, C, O>, key: string | undefined): DraftState {
  const [restoredFrom, setRestoredFrom] = useState<Date | null>(null)
  const done = useRef(false)

  useEffect(() => {
    if (!key) return
    done.current = false
    const draft = readDraft(key)
    if (draft) {
      form.reset({ ...form.formState.defaultValues, ...draft.values } as V, { keepDefaultValues: true })
      setRestoredFrom(new Date(draft.savedAt))
    }

    let timer: ReturnType<typeof setTimeout> | undefined
    const save = () => {
      clearTimeout(timer)
      timer = undefined
      if (!done.current) writeDraft(key, changedFields(form.getValues(), form.formState.defaultValues as V))
    }
    const flush = () => {
      if (timer) save()
    }
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: () => {
        // A form that stays open after it was saved starts another draft with the next letter.
        done.current = false
        timer ??= setTimeout(save, 300)
      },
    })
    window.addEventListener('pagehide', flush)
    return () => {
      flush()
      unsubscribe()
      window.removeEventListener('pagehide', flush)
    }
  }, [form, key])

  const clear = useCallback(() => {
    done.current = true
    if (key) clearDraft(key)
    setRestoredFrom(null)
  }, [key])

  const discard = useCallback(() => {
    form.reset()
    if (key) clearDraft(key)
    setRestoredFrom(null)
  }, [form, key])

  return { restoredFrom, discard, clear }
}
