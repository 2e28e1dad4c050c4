import { useEffect, useState } from 'react'

/** True once the page has had its moment: what is not needed at first sight may come now. */
export function useSettled(): boolean {
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), 1_000)
    return () => clearTimeout(timer)
  }, [])
  return settled
}
