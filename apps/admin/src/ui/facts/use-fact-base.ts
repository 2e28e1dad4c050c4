import { type FocusEvent, useRef } from 'react'
import type { FactSave } from '../../data/use-fact-edit.ts'

interface FactBase<T, V> {
  save: (changes: Partial<V>, shown: Partial<T>) => Promise<void>
  /** For the element around the facts. */
  watch: { onFocusCapture: (event: FocusEvent) => void; onPointerDownCapture: () => void }
}

/** What stood there when the person began to type is what they are changing, whatever a colleague does meanwhile. */
export function useFactBase<T, V>(thing: T, saveOn: (save: FactSave<T, V>) => Promise<void>): FactBase<T, V> {
  const base = useRef(thing)
  return {
    save: (changes, shown) => saveOn({ base: base.current, changes, shown }),
    watch: {
      onFocusCapture: (event) => {
        const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
        if (typing || !event.currentTarget.contains(event.relatedTarget as Node | null)) base.current = thing
      },
      onPointerDownCapture: () => {
        base.current = thing
      },
    },
  }
}
