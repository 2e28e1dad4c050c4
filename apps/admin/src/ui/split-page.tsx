import type { ReactNode } from 'react'
import classes from './split-page.module.css'

/** What happens on the wide left, what is known on the narrow right; on a phone one below the other. */
export function SplitPage({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.split}>
      <div className={classes.main}>{children}</div>
      <aside className={classes.aside}>{aside}</aside>
    </div>
  )
}

interface SectionProps {
  title: string
  count?: number | undefined
  action?: ReactNode
  children: ReactNode
}

export function Section({ title, count, action, children }: SectionProps) {
  return (
    <section className={classes.section} aria-label={title}>
      <header className={classes.head}>
        <h2 className={classes.title}>
          {title}
          {count ? <span className={classes.count}>{count}</span> : null}
        </h2>
        {action}
      </header>
      {children}
    </section>
  )
}
