import type { RequestRow } from '@amparo/contracts/staff/requests'
import { useLocalized } from '../../../data/use-place.ts'
import classes from '../../../ui/list/cells.module.css'
import { RowCard } from '../../../ui/list/row-card.tsx'
import { useStageLimits } from '../../stages/over-stage.tsx'
import { PlaceWords, StateWords } from './request-columns.tsx'
import { RequestDue } from './request-due.tsx'

export function RequestCard({ row }: { row: RequestRow }) {
  const limitDays = useStageLimits('REQUESTS')(row.state)
  const say = useLocalized()
  return (
    <RowCard
      who={row.contact.name}
      due={<RequestDue request={row} />}
      code={row.code}
      what={<span className={classes.gives}>{`${say(row.type.label)} · ${say(row.category.label)}`}</span>}
      where={row.project && <PlaceWords row={row} />}
      state={<StateWords row={row} limitDays={limitDays} />}
      person={row.responsible}
    />
  )
}
