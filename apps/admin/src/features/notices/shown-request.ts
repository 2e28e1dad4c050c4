import { useLocation, useNavigate } from 'react-router'

interface Shown {
  /** The request that lies over the page. */
  request?: string
}

/**
 * Which request lies over the page one is on. It stands in the history, not in the address: Back closes it, a reload
 * keeps it, and the page beneath stays what it is.
 */
export function useShownRequest() {
  const { pathname, search, hash, state } = useLocation()
  const navigate = useNavigate()
  const before = (state ?? {}) as Shown
  const { request: id } = before
  return {
    id,
    show: (request: string) =>
      void navigate({ pathname, search, hash }, { state: { ...before, request }, preventScrollReset: true, replace: id !== undefined }),
    close: () => void navigate(-1),
  }
}
