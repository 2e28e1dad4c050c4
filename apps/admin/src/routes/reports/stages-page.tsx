import { reports } from '@amparo/contracts/staff/reports'
import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../data/use-endpoint.ts'
import { usePeriod } from '../../features/reports/period.ts'
import { ReportPage } from '../../features/reports/report-page.tsx'
import { StageTable } from '../../features/reports/stage-table.tsx'
import { useMay } from '../../session/permissions.ts'
import { DayRangeFilter } from '../../ui/list/day-range-filter.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'

export function Component() {
  const { t } = useTranslation()
  const readable = [...(useMay('orders.read') ? (['ORDERS'] as const) : []), ...(useMay('requests.read') ? (['REQUESTS'] as const) : [])]
  const { from, to, of: asked, change } = usePeriod()
  const of = asked && readable.includes(asked) ? asked : readable[0]!
  const query = useEndpoint(reports.stages, { query: { from, to, of } }, { keepPrevious: true })
  return (
    <ReportPage
      title={t('reports.stages')}
      about={t('reports.stagesAbout')}
      filters={
        <>
          {readable.length > 1 && (
            <SegmentedControl
              aria-label={t('reports.of')}
              value={of}
              data={readable.map((value) => ({ value, label: t(`reports.things.${value}`) }))}
              onChange={(value) => change({ of: value as typeof of }, { replace: true })}
            />
          )}
          <DayRangeFilter label={t('reports.enteredOn')} from={from} to={to} onChange={change} />
        </>
      }
    >
      <Loaded query={query} skeleton={<RowsSkeleton rows={8} />}>
        {({ data }) => <StageTable of={of} stages={data} />}
      </Loaded>
    </ReportPage>
  )
}
