import { useEffect, useState } from 'react'
import type Papers from './papers/papers'

type PapersPart = typeof Papers

/** Estimates, parts, money and documents: only a secret link shows them, so that they come after the first load. */
export function usePapers(): PapersPart | undefined {
  const [part, setPart] = useState<PapersPart>()

  useEffect(() => {
    if (part) return
    const bring = () =>
      void import('./papers/papers').then(
        (module) => setPart(() => module.default),
        () => undefined,
      )
    bring()
    // Without signal it could not be fetched.
    addEventListener('online', bring)
    return () => removeEventListener('online', bring)
  }, [part])

  return part
}
