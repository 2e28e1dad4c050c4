import type { Estimate } from '@amparo/contracts/staff/estimates'
import { formatDate } from '@amparo/web/format/dates'
import { IconCircleCheck, IconCircleX, IconClockHour4, IconClockX, IconPencil, IconSend } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { usePlace } from '../../../data/use-place.ts'
import classes from './estimate-state.module.css'

const icons = { DRAFT: IconPencil, SENT: IconSend, APPROVED: IconCircleCheck, DECLINED: IconCircleX, EXPIRED: IconClockX, WITHDRAWN: IconClockHour4 }

export function EstimateBadge({ state }: Pick<Estimate, 'state'>) {
  const { t } = useTranslation()
  const Icon = icons[state]
  return (
    <span className={classes.badge} data-state={state}>
      <Icon size={14} aria-hidden />
      {t(`estimates.states.${state}`)}
    </span>
  )
}

/** Who said what, and through whom. */
export function EstimateAnswer({ answer }: { answer: NonNullable<Estimate['answer']> }) {
  const { t } = useTranslation()
  const place = usePlace()
  return (
    <p className={classes.answer}>
      {t('estimates.answeredBy', { name: answer.name, date: formatDate(answer.at, place, 'moment') })}
      {answer.takenBy && ` ${t('estimates.takenBy', { name: answer.takenBy.name })}`}
      {answer.reason && <q className={classes.reason}>{answer.reason}</q>}
    </p>
  )
}
