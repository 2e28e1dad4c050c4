import type { RequestRow } from '@amparo/contracts/staff/requests'
import { useLocalized } from '../../../data/use-place.ts'
import { PersonAvatar } from '../../../ui/person-avatar.tsx'
import { useStageLimits } from '../../stages/over-stage.tsx'
import classes from './request-card.module.css'
import { PlaceWords, StateWords } from './request-columns.tsx'
import { RequestDue } from './request-due.tsx'

/** A request on a phone: who and until when, what and where, how it stands and who has it. */
export function RequestCard({ row }: { row: RequestRow }) {
  const limitDays = useStageLimits('REQUESTS')(row.state)
  const say = useLocalized()
  return (
    <span className={classes.card}>
      <span className={classes.line}>
        <strong className={classes.contact}>{row.contact.name}</strong>
        <RequestDue request={row} />
      </span>
      <span className={classes.what}>
        <span className="tabular">{row.code}</span> · {say(row.type.label)} · {say(row.category.label)}
      </span>
      {row.project && (
        <span className={classes.what}>
          <PlaceWords row={row} />
        </span>
      )}
      <span className={classes.line}>
        <StateWords row={row} limitDays={limitDays} />
        <span className={classes.responsible}>
          <PersonAvatar person={row.responsible} size={20} />
          {row.responsible.name.split(' ')[0]}
        </span>
      </span>
    </span>
  )
}
