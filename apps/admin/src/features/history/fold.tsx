import { UnstyledButton } from '@mantine/core'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './history.module.css'

/** What somebody wrote, its beginning alone where it would push everything else off the screen. */
export function Fold({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const text = useRef<HTMLParagraphElement>(null)
  const [open, setOpen] = useState(false)
  const [long, setLong] = useState(false)

  useLayoutEffect(() => {
    const element = text.current
    if (!element || open) return
    const measure = new ResizeObserver(() => setLong(element.scrollHeight > element.clientHeight + 1))
    measure.observe(element)
    return () => measure.disconnect()
  }, [open])

  return (
    <>
      <p ref={text} className={classes.note} data-folded={open ? undefined : true}>
        {children}
      </p>
      {long && (
        <UnstyledButton className={classes.unfold!} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'timeline.fold' : 'timeline.unfold')}
        </UnstyledButton>
      )}
    </>
  )
}
