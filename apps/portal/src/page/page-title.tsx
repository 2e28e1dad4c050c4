import { type ReactNode, useEffect, useRef } from 'react'

let firstPage = true

/** The page's heading. It takes the focus when the person moves to another page, so that a screen reader tells of it. */
export function PageTitle({ title, children }: { title: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    document.title = title
  }, [title])

  useEffect(() => {
    if (!firstPage) {
      scrollTo(0, 0)
      heading.current?.focus({ preventScroll: true })
    }
    firstPage = false
  }, [])

  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
