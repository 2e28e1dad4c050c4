import type { ReactNode } from 'react'
import classes from './intake.module.css'

/** One of the three questions of the intake: its name beside what is answered. */
export function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={classes.block}>
      <legend className={classes.legend}>{title}</legend>
      <div className={classes.fields}>{children}</div>
    </fieldset>
  )
}
