import { type ReactNode, useEffect, useRef } from 'react'
import { useSpeech } from '../i18n/language'

let firstPage = true

/** The page's heading. It takes the focus when the person moves to another page, so that a screen reader tells of it. */
export function PageTitle({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useSpeech()
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    document.title = title
    document.querySelector('meta[name=description]')?.setAttribute('content', t('find.description'))
  }, [title, t])

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
