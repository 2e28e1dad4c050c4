import type { RequestRow } from '@amparo/contracts/staff/requests'
import type { StatusCategory } from '@amparo/contracts/staff/statuses'
import { useTranslation } from 'react-i18next'
import { StageBadge, StatusDot } from '../../ui/status-badge.tsx'

type State = RequestRow['state']

/** How each state looks: the same dots as an order's stages, so that one reads both alike. */
export const requestLooks: Record<State, { color: string; category: StatusCategory }> = {
  NEW: { color: '#3b6fd4', category: 'NEW' },
  IN_PROGRESS: { color: '#c2740c', category: 'WORKING' },
  SUCCEEDED: { color: '#2b8a3e', category: 'DELIVERED' },
  FAILED: { color: '#868e96', category: 'CANCELLED' },
}

export function RequestState({ state, size = 'sm' }: { state: State; size?: 'sm' | 'lg' }) {
  const { t } = useTranslation()
  return <StageBadge {...requestLooks[state]} label={t(`requestList.states.${state}`)} size={size} />
}

export function RequestStateDot({ state }: { state: State }) {
  return <StatusDot {...requestLooks[state]} />
}
