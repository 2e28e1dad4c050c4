import type { OrderStatus } from '@amparo/contracts/staff/statuses'
import { IconBell, IconFlag } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocalized } from '../../../data/use-place.ts'
import { StatusDot } from '../../../ui/status-badge.tsx'
import rows from '../rows.module.css'
import { SortableList } from '../sortable-list.tsx'
import type { StatusKind } from './status-kinds.ts'
import { useStatusChanges } from './use-status-changes.ts'

interface Props {
  kind: StatusKind
  statuses: readonly OrderStatus[]
}

/** The statuses as they follow one upon another. */
export function StatusList({ kind, statuses }: Props) {
  const { t } = useTranslation()
  const say = useLocalized()
  const changes = useStatusChanges(kind)
  return (
    <SortableList
      label={t('settings.statuses.inOrder')}
      items={statuses}
      nameOf={({ label }) => say(label)}
      open={{ to: ({ id }) => `/settings/${kind}/${id}` }}
      mark={({ color, category }) => <StatusDot color={color} category={category} />}
      note={({ nextStep }) => nextStep.es && <span className={rows.note}>{say(nextStep)}</span>}
      side={(status) => <Facts status={status} />}
      changes={changes}
    />
  )
}

function Facts({ status }: { status: OrderStatus }) {
  const { t } = useTranslation()
  return (
    <>
      {status.initial && (
        <span className={rows.flag}>
          <IconFlag size={15} aria-hidden />
          {t('settings.statuses.isInitial')}
        </span>
      )}
      {status.notify && (
        <span className={rows.flag}>
          <IconBell size={15} aria-hidden />
          {t('settings.statuses.notifies')}
        </span>
      )}
      {status.category && <span className={rows.category}>{t(`settings.statuses.categories.${status.category}`)}</span>}
    </>
  )
}
