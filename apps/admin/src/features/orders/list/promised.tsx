import type { OrderRow } from '@amparo/contracts/staff/orders'
import { useTranslation } from 'react-i18next'
import { DueDay } from '../../../ui/due-day.tsx'
import { useNow } from '../../../ui/now.ts'
import { isOwed } from '../owed.ts'

/** The promised day of an order. */
export function Promised({ order }: { order: Pick<OrderRow, 'promisedAt' | 'status'> }) {
  const { t } = useTranslation()
  const now = useNow()
  if (!order.promisedAt) return null
  const owed = isOwed(order)
  const late = owed && new Date(order.promisedAt) < now
  return <DueDay at={order.promisedAt} late={late ? t('orderList.late') : undefined} over={!owed} />
}
