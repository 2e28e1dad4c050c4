import { reports } from '@amparo/contracts/staff/reports'
import { search } from '@amparo/web/api/call'
import { formatDate } from '@amparo/web/format/dates'
import { NumberInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { z } from 'zod'
import { useAction } from '../../data/use-action.ts'
import { useLocalized, usePlace } from '../../data/use-place.ts'
import { useMay } from '../../session/permissions.ts'
import { late } from '../../ui/late.tsx'
import { useNow } from '../../ui/now.ts'
import { StatusDot } from '../../ui/status-badge.tsx'
import { useStatuses } from '../orders/use-statuses.ts'
import { useNumbers } from './counted-table.tsx'
import classes from './report-table.module.css'

const StageChart = late(() => import('./stage-chart.tsx'))

type StageOf = 'ORDERS' | 'REQUESTS'
type Stage = z.output<typeof reports.stages.response>['data'][number]

interface Props {
  of: StageOf
  stages: readonly Stage[]
}

/** The list that holds what is in a stage now. */
const listOf = (of: StageOf, stageId: string, more: object = {}) =>
  of === 'ORDERS' ? `/orders${search({ statusId: stageId, ...more })}` : `/requests${search({ state: stageId, ...more })}`

/** How long things sit in each stage, which sat longest, and after how many days the company wants them marked (B-10). */
export function StageTable({ of, stages }: Props) {
  const { t } = useTranslation()
  const say = useLocalized()
  const number = useNumbers()
  const place = usePlace()
  const now = useNow()
  const time = useStageTime()
  const mayLimit = useMay('settings.edit')
  const { find } = useStatuses('public-statuses')
  return (
    <>
      <StageChart stages={stages.map(({ stage, median, p90 }) => ({ stage: say(stage.label), median: median ?? 0, p90: p90 ?? 0 }))} />
      <div className={classes.scroll}>
        <table className={`${classes.table} tabular`} aria-label={t('reports.stages')}>
          <thead>
            <tr>
              <th scope="col">{t('reports.stage')}</th>
              <th scope="col" className={classes.wide}>
                {t('reports.cameIn')}
              </th>
              <th scope="col">{t('reports.medianTime')}</th>
              <th scope="col">{t('reports.p90')}</th>
              <th scope="col" className={classes.wide}>
                {t('reports.worst')}
              </th>
              <th scope="col" className={classes.wide}>
                {t('reports.oldest')}
              </th>
              <th scope="col">{t('reports.limit')}</th>
              <th scope="col">{t('reports.over')}</th>
            </tr>
          </thead>
          <tbody>
            {stages.map((row) => {
              const { stage, entered, median, p90, worst, oldest, limitDays, over } = row
              const status = of === 'ORDERS' ? find(stage.id) : undefined
              return (
                <tr key={stage.id}>
                  <th scope="row">
                    <span className={classes.stage}>
                      {status && <StatusDot color={status.color} category={status.category} />}
                      <Link to={listOf(of, stage.id)}>{say(stage.label)}</Link>
                    </span>
                  </th>
                  <td className={classes.wide}>{number.whole(entered)}</td>
                  <td>{time(median)}</td>
                  <td>{time(p90)}</td>
                  <td className={classes.wide}>{time(worst)}</td>
                  <td className={classes.wide}>
                    {oldest ? (
                      <>
                        <span className={classes.quiet}>{time((now.getTime() - Date.parse(oldest.since)) / 3_600_000)} · </span>
                        <Link
                          to={of === 'ORDERS' ? `/orders/${oldest.id}` : `/requests/${oldest.id}`}
                          title={t('reports.since', { date: formatDate(oldest.since, place, 'exact') })}
                        >
                          {oldest.code}
                        </Link>
                      </>
                    ) : (
                      <span className={classes.quiet}>–</span>
                    )}
                  </td>
                  <td>
                    {mayLimit ? (
                      <Limit of={of} row={row} />
                    ) : limitDays === null ? (
                      <span className={classes.quiet}>–</span>
                    ) : (
                      t('reports.days', { count: limitDays })
                    )}
                  </td>
                  <td>
                    {over ? (
                      <Link to={listOf(of, stage.id, { overStage: true })} data-alarm>
                        {number.whole(over)}
                      </Link>
                    ) : (
                      <span className={classes.quiet}>{limitDays === null ? '–' : '0'}</span>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** Hours by the clock, as days once there are two of them. */
function useStageTime() {
  const { t } = useTranslation()
  const { tenths } = useNumbers()
  return (hours: number | null) => {
    if (hours === null) return <span className={classes.quiet}>–</span>
    return hours < 48 ? t('reports.hours', { hours: tenths(hours) }) : t('reports.shortDays', { days: tenths(hours / 24) })
  }
}

/** Saved on leaving it; empty, there is no limit. */
function Limit({ of, row: { stage, limitDays } }: { of: StageOf; row: Stage }) {
  const { t } = useTranslation()
  const say = useLocalized()
  const [typed, setTyped] = useState<number | ''>(limitDays ?? '')
  useEffect(() => setTyped(limitDays ?? ''), [limitDays])
  const stale = [reports.stages, reports.stageLimits]
  const params = { of, stageId: stage.id }
  const back = useAction(reports.limitStage, { stale })
  const save = useAction(reports.limitStage, {
    stale,
    toast: (_, { body }) => ({
      text:
        body.days === null
          ? t('reports.limitGone', { stage: say(stage.label) })
          : t('reports.limitSet', { stage: say(stage.label), days: t('reports.days', { count: body.days }) }),
      undo: { label: t('ui.undo'), run: () => back.start({ params, body: { days: limitDays } }) },
    }),
  })
  const settle = () => {
    const days = typed === '' ? null : Math.min(365, Math.max(1, Math.round(typed)))
    if (days !== limitDays) void save.run({ params, body: { days } }).catch(() => setTyped(limitDays ?? ''))
  }
  return (
    <NumberInput
      className={classes.limit!}
      size="xs"
      display="inline-block"
      hideControls
      allowDecimal={false}
      allowNegative={false}
      max={365}
      placeholder="–"
      aria-label={t('reports.limitOf', { stage: say(stage.label) })}
      value={typed}
      onChange={(value) => setTyped(typeof value === 'number' ? value : '')}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle()
      }}
    />
  )
}
