import { Collapse, UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import classes from './disclosure.module.css'

/** What there is no room for stands behind one tap. */
export function Disclosure({ label, children }: { label: string; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <div className={classes.disclosure}>
      <UnstyledButton className={classes.opener!} aria-expanded={open} onClick={() => setOpen(!open)}>
        {label}
        <IconChevronDown size={16} className={classes.chevron} aria-hidden />
      </UnstyledButton>
      <Collapse expanded={open} transitionDuration={0}>
        <div className={classes.disclosed}>{children}</div>
      </Collapse>
    </div>
  )
}
