import { useEffect, useState } from 'react'

/** The time, told anew twice a minute, so that "hace un momento" does not grow old on an open page. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
