import { type ReactNode, useLayoutEffect, useMemo, useState } from 'react'
import { Router } from 'react-router'

interface Place {
  pathname: string
  search: string
  hash: string
  state: unknown
  key: string
}

/**
 * The address bar for react-router's own <Router>. Its BrowserRouter brings the data router along: 6 kB of the 90 that a
 * first visit may cost.
 */
export function BrowserRouter({ children }: { children: ReactNode }) {
  const [place, setPlace] = useState(readPlace)

  useLayoutEffect(() => {
    const follow = () => setPlace(readPlace())
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])

  const navigator = useMemo(() => {
    const address = (to: string | { pathname?: string; search?: string; hash?: string }) =>
      typeof to === 'string' ? to : `${to.pathname ?? ''}${to.search ?? ''}${to.hash ?? ''}`
    const go = (how: 'pushState' | 'replaceState') => (to: Parameters<typeof address>[0], state?: unknown) => {
      history[how](state, '', address(to))
      setPlace(readPlace())
    }
    return { createHref: address, push: go('pushState'), replace: go('replaceState'), go: (steps: number) => history.go(steps) }
  }, [])

  return (
    <Router location={place} navigator={navigator}>
      {children}
    </Router>
  )
}

function readPlace(): Place {
  const { pathname, search, hash } = location
  return { pathname, search, hash, state: history.state, key: 'default' }
}
