import type { StatusCategory } from '@amparo/contracts/staff/statuses'
import { IconAlarm } from '@tabler/icons-react'
import type { CSSProperties, ReactNode } from 'react'
import { StatusDot } from '../status-badge.tsx'
import classes from './subject-band.module.css'

interface Props {
  /** What the band is about, for those who hear it. */
  label: string
  state: { label: string; color: string; category: StatusCategory | null }
  /** Since when it is so. */
  since: ReactNode
  facts: ReactNode
  /** What is next or awaited. */
  children: ReactNode
}

/** The answer before all else: in what state, since when, what is next, what is due, who has it. */
export function SubjectBand({ label, state, since, facts, children }: Props) {
  return (
    <section className={classes.band} style={{ '--state': state.color } as CSSProperties} aria-label={label}>
      <div className={classes.state}>
        <p className={classes.status}>
          <span className={classes.name}>
            <StatusDot color={state.color} category={state.category} />
            {state.label}
          </span>
          {since && <span className={classes.since}>{since}</span>}
        </p>
        {children}
      </div>
      <dl className={classes.facts}>{facts}</dl>
    </section>
  )
}

export function BandLine({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <p className={classes.line}>
      {icon}
      <span>{children}</span>
    </p>
  )
}

interface BriefProps {
  label: string
  /** Said where there is nothing. */
  none?: string
  children: ReactNode
}

export function Brief({ label, none, children }: BriefProps) {
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>{children || <span className={classes.none}>{none}</span>}</dd>
    </div>
  )
}

export function Late({ children }: { children: ReactNode }) {
  return (
    <span className={classes.late}>
      <IconAlarm size={16} aria-hidden />
      <span>{children}</span>
    </span>
  )
}
