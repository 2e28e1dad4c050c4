import type { Person } from '@amparo/contracts/common'
import type { ReactNode } from 'react'
import { PersonAvatar } from '../person-avatar.tsx'
import classes from './row-card.module.css'

interface Props {
  who: string
  due: ReactNode
  code: string
  what: ReactNode
  where?: ReactNode
  state: ReactNode
  person: Person | null
}

/** An order or a request on a phone: who and until when, what and where, how it stands and who has it. */
export function RowCard({ who, due, code, what, where, state, person }: Props) {
  return (
    <span className={classes.card}>
      <span className={classes.line}>
        <strong className={classes.who}>{who}</strong>
        {due}
      </span>
      <span className={classes.what}>
        <span className="tabular">{code}</span> · {what}
      </span>
      {where && <span className={classes.what}>{where}</span>}
      <span className={classes.line}>
        {state}
        {person && (
          <span className={classes.person}>
            <PersonAvatar person={person} size={20} />
            {person.name.split(' ')[0]}
          </span>
        )}
      </span>
    </span>
  )
}
