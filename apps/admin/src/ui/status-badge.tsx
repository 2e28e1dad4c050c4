import type { Localized } from '@amparo/contracts/common'
import type { StatusCategory } from '@amparo/contracts/staff/statuses'
import { useLocalized } from '../data/use-place.ts'
import classes from './status-badge.module.css'

interface Props {
  status: { label: Localized; color: string; category: StatusCategory | null }
  size?: 'sm' | 'lg'
}

/** A dot in the status's colour beside its word. How full the dot is tells how far along, to those who see no colour. */
export function StatusBadge({ status: { label, ...dot }, size = 'sm' }: Props) {
  const say = useLocalized()
  return <StageBadge {...dot} label={say(label)} size={size} />
}

interface StageProps {
  label: string
  color: string
  category: StatusCategory | null
  size?: 'sm' | 'lg'
}

/** The same for stages that are the product's own, not the company's. */
export function StageBadge({ label, color, category, size = 'sm' }: StageProps) {
  return (
    <span className={classes.badge} data-size={size}>
      <StatusDot color={color} category={category} />
      <span className={classes.label}>{label}</span>
    </span>
  )
}

const fill: Record<StatusCategory, number> = { NEW: 0, WORKING: 0.5, WAITING: 0.25, READY: 1, DELIVERED: 1, CANCELLED: 0 }

export function StatusDot({ color, category }: { color: string; category: StatusCategory | null }) {
  const share = category ? fill[category] : 1
  const length = 2 * Math.PI * 2.25
  return (
    <svg className={classes.dot} viewBox="0 0 14 14" style={{ color }} aria-hidden="true">
      <circle
        cx="7"
        cy="7"
        r="5.6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeDasharray={category === 'NEW' ? '2.2 1.3' : undefined}
      />
      {category === 'DELIVERED' ? (
        <path d="m4.6 7.2 1.7 1.7 3.2-3.5" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
      ) : category === 'CANCELLED' ? (
        <path d="m5 5 4 4m0-4-4 4" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
      ) : (
        share > 0 && (
          <circle
            cx="7"
            cy="7"
            r="2.25"
            fill="none"
            stroke="currentColor"
            strokeWidth="4.5"
            strokeDasharray={`${length * share} ${length}`}
            transform="rotate(-90 7 7)"
          />
        )
      )}
    </svg>
  )
}
