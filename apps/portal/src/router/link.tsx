import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'

/** A link within the portal; a click with a modifier or another button stays the browser's. */
export function Link({ to, className, children }: { to: string; className?: string; children: ReactNode }) {
  const navigate = useNavigate()
  return (
    <a
      href={to}
      className={className}
      onClick={(event) => {
        if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        navigate(to)
      }}
    >
      {children}
    </a>
  )
}
