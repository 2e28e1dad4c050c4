import { reports } from '@amparo/contracts/staff/reports'
import { IconHourglassLow } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../data/use-endpoint.ts'
import { useNow } from '../../ui/now.ts'
import classes from './over-stage.module.css'

export type LimitOf = (stageId: string) => number | undefined

/** After how many days each stage is too long; asked once for a whole list. */
export function useStageLimits(of: 'ORDERS' | 'REQUESTS'): LimitOf {
  const { data } = useEndpoint(reports.stageLimits, {}, { staleTime: 5 * 60_000 })
  return useMemo(() => {
    const days = new Map(data?.data.filter((limit) => limit.of === of).map((limit) => [limit.stageId, limit.days]))
    return (stageId) => days.get(stageId)
  }, [data, of])
}

/** Marks what has been in its stage for longer than the company allows (B-10). */
export function OverStage({ limitDays, since }: { limitDays: number | undefined; since: string | null }) {
  const { t } = useTranslation()
  const now = useNow()
  if (!limitDays || !since) return null
  const days = Math.floor((now.getTime() - Date.parse(since)) / 86_400_000)
  if (days < limitDays) return null
  const words = t('reports.overLimit', { days: t('reports.days', { count: days }), limit: t('reports.days', { count: limitDays }) })
  return (
    <span className={classes.over} title={words}>
      <IconHourglassLow size={14} role="img" aria-label={words} />
    </span>
  )
}
