import { type RefObject, useEffect, useRef } from 'react'

/** Whether whatever has the focus closes itself by Escape, such as an open list or a field being edited. */
const takesEscape = (target: EventTarget | null) => target instanceof Element && target.closest('[data-mantine-stop-propagation="true"]') !== null

/** Escape closes a dialog, but not while another lies on it: then it closes that one alone. */
export function useEscapeOnTop(content: RefObject<HTMLElement | null>, close: () => void): void {
  const latest = useRef(close)
  useEffect(() => {
    latest.current = close
  })
  useEffect(() => {
    // Who lies on top is looked at before anybody has acted on the key.
    let meant = false
    const look = (event: KeyboardEvent) => {
      const top = [...document.querySelectorAll('[aria-modal="true"]')].at(-1)
      meant = event.key === 'Escape' && !event.isComposing && top === content.current && !takesEscape(event.target)
    }
    const act = (event: KeyboardEvent) => {
      if (meant && !event.defaultPrevented) latest.current()
    }
    window.addEventListener('keydown', look, true)
    window.addEventListener('keydown', act)
    return () => {
      window.removeEventListener('keydown', look, true)
      window.removeEventListener('keydown', act)
    }
  }, [content])
}
