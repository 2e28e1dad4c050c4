import type { Order } from '@amparo/contracts/staff/orders'
import { type FocusEvent, useRef } from 'react'
import { useOrderEdit } from './use-order-edit.ts'

type Save = Parameters<ReturnType<typeof useOrderEdit>>[0]

interface FactBase {
  save: (changes: Save['changes'], shown: Save['shown']) => Promise<void>
  /** For the element around the facts. */
  watch: { onFocusCapture: (event: FocusEvent) => void; onPointerDownCapture: () => void }
}

/** What stood there when the person began to type is what they are changing, whatever a colleague does meanwhile. */
export function useFactBase(order: Order): FactBase {
  const saveOrder = useOrderEdit()
  const base = useRef(order)
  return {
    save: (changes, shown) => saveOrder({ base: base.current, changes, shown }),
    watch: {
      onFocusCapture: (event) => {
        const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
        if (typing || !event.currentTarget.contains(event.relatedTarget as Node | null)) base.current = order
      },
      onPointerDownCapture: () => {
        base.current = order
      },
    },
  }
}
