import type { Person } from '@amparo/contracts/common'
import { useTranslation } from 'react-i18next'
import { PeopleList } from '../../../ui/people-list.tsx'
import { useTechnicians } from '../use-technicians.ts'

interface Props {
  current: string | null
  onPick: (person: Person | null) => void
}

/** Who may have an order, or nobody. */
export function AssignList({ current, onPick }: Props) {
  const { t } = useTranslation()
  return (
    <PeopleList
      people={useTechnicians()}
      label={t('order.facts.technician')}
      current={current}
      nobody={current === null ? undefined : { label: t('order.act.unassign'), onPick: () => onPick(null) }}
      onPick={onPick}
    />
  )
}
