import { reports } from '@amparo/contracts/staff/reports'
import { IconChartBar } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Navigate } from 'react-router'
import { useEndpoint } from '../../data/use-endpoint.ts'
import { usePeriod } from '../../features/reports/period.ts'
import { ReportPage } from '../../features/reports/report-page.tsx'
import { RequestReport } from '../../features/reports/request-report.tsx'
import { useProjectOptions } from '../../features/requests/list/use-project-options.ts'
import { useMay } from '../../session/permissions.ts'
import { DayRangeFilter } from '../../ui/list/day-range-filter.tsx'
import { FilterSelect } from '../../ui/list/filter-select.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'
import { EmptyState } from '../../ui/states.tsx'

export function Component() {
  return useMay('requests.read') ? <Requests /> : <Navigate to="/reports/stages" replace />
}

function Requests() {
  const { t } = useTranslation()
  const { from, to, projectId, change } = usePeriod()
  const projects = useProjectOptions()
  const query = useEndpoint(reports.requests, { query: { from, to, ...(projectId && { projectId }) } }, { keepPrevious: true })
  return (
    <ReportPage
      title={t('reports.title')}
      about={t('reports.requestsAbout')}
      filters={
        <>
          <DayRangeFilter label={t('reports.enteredOn')} from={from} to={to} onChange={change} />
          {projects && (
            <FilterSelect
              label={t('reports.project')}
              options={projects}
              value={projectId ? [projectId] : []}
              onChange={([chosen]) => change({ projectId: chosen })}
              single
            />
          )}
        </>
      }
    >
      <Loaded query={query} skeleton={<RowsSkeleton rows={14} />}>
        {(report) =>
          report.all.total ? (
            <RequestReport report={report} filter={{ enteredFrom: from, enteredTo: to, ...(projectId && { projectId: [projectId] }) }} />
          ) : (
            <EmptyState icon={IconChartBar} title={t('reports.nothing')} text={t('reports.nothingHint')} />
          )
        }
      </Loaded>
    </ReportPage>
  )
}
