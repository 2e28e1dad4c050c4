import { type RefObject, useLayoutEffect, useState } from 'react'

/** Whether an element has less room than it takes for two columns; a panel is narrow on the widest screen. */
export function useNarrow(element: RefObject<HTMLElement | null>, below: number): boolean {
  const [narrow, setNarrow] = useState(false)
  useLayoutEffect(() => {
    const observed = element.current
    if (!observed) return
    const measure = () => setNarrow(observed.clientWidth > 0 && observed.clientWidth < below)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(observed)
    return () => observer.disconnect()
  }, [element, below])
  return narrow
}
