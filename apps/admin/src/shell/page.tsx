import { Anchor } from '@mantine/core'
import { IconChevronLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useMe } from '../session/session.ts'
import classes from './page.module.css'

interface Props {
  title: string
  /** What stands in the heading where it is more than the title's text. */
  heading?: ReactNode
  /** Where this page hangs. */
  back?: { to: string; label: string }
  /** Beneath the title: what it is, in what state. */
  meta?: ReactNode
  /** What one does here most; on a phone it stays at the thumb. */
  primary?: ReactNode
  /** What else one does, before the primary. */
  actions?: ReactNode
  /** Lists use the whole width; forms and texts do not. */
  width?: 'full' | 'wide' | 'form'
  children: ReactNode
}

export function Page({ title, heading, back, meta, primary, actions, width = 'full', children }: Props) {
  const { organization } = useMe()
  return (
    <div className={classes.page} data-width={width} data-primary={primary ? true : undefined}>
      <title>{`${title} · ${organization.name}`}</title>
      <header className={classes.header}>
        <div className={classes.words}>
          {back && (
            <Anchor component={Link} to={back.to} className={classes.back}>
              <IconChevronLeft size={14} aria-hidden />
              {back.label}
            </Anchor>
          )}
          <h1 className={classes.title}>{heading ?? title}</h1>
          {meta && <div className={classes.meta}>{meta}</div>}
        </div>
        {(actions || primary) && (
          <div className={classes.actions}>
            {actions}
            {primary && <div className={classes.primary}>{primary}</div>}
          </div>
        )}
      </header>
      {children}
    </div>
  )
}
