import type { RequestRow } from '@amparo/contracts/staff/requests'
import { useTranslation } from 'react-i18next'
import { DueDay } from '../../../ui/due-day.tsx'
import { useNow } from '../../../ui/now.ts'

/** The day by which an answer is due. One that waits for the customer is no later than when it began to wait. */
export function RequestDue({ request }: { request: Pick<RequestRow, 'dueAt' | 'waitingSince' | 'finishedAt'> }) {
  const { t } = useTranslation()
  const now = useNow()
  const over = request.finishedAt !== null
  const late = !over && new Date(request.dueAt) < (request.waitingSince ? new Date(request.waitingSince) : now)
  return <DueDay at={request.dueAt} late={late ? t('requestList.late') : undefined} over={over} />
}
