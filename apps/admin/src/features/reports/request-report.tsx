import type { reports } from '@amparo/contracts/staff/reports'
import type { RequestFilter } from '@amparo/contracts/staff/request-filter'
import { cached, localeOf } from '@amparo/web/format/place'
import { IconAlarm, IconCircleCheck, IconClockHour4, IconInbox, IconTargetArrow } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { useLocalized, usePlace } from '../../data/use-place.ts'
import { late } from '../../ui/late.tsx'
import { PersonName } from '../../ui/person-avatar.tsx'
import { Section } from '../../ui/split-page.tsx'
import figures from '../dashboard/figures.module.css'
import { Figure } from '../dashboard/figures.tsx'
import { requestsAddress } from '../requests/list/use-request-address.ts'
import { type Counted, CountedTable, finishedStates, useNumbers } from './counted-table.tsx'
import classes from './request-report.module.css'

const MonthCharts = late(
  () => import('./month-charts.tsx'),
  () => <div className={classes.chartsRoom} />,
)

interface Props {
  report: z.output<typeof reports.requests.response>
  /** What the whole report is about, as the tray asks for it. */
  filter: Partial<RequestFilter>
}

/** The requests that were entered in a period: how many were answered in time, how long it took, and where it stands. */
export function RequestReport({ report, filter }: Props) {
  const { t } = useTranslation()
  const say = useLocalized()
  const monthName = useMonthName()
  const { all, byType, byArea, byResponsible, months } = report
  return (
    <div className={classes.report}>
      <Headline all={all} filter={filter} />
      <MonthCharts
        months={months.map(({ month, total, finished, onTime }) => ({
          month: monthName(month, '2-digit'),
          finished,
          open: total - finished,
          onTime,
        }))}
      />
      <Section title={t('reports.byType')}>
        <CountedTable
          caption={t('reports.byType')}
          first={t('reports.type')}
          rows={byType.map(({ id, label, ...counted }) => ({ ...counted, key: id, name: say(label), filter: { ...filter, typeId: [id] } }))}
        />
      </Section>
      <Section title={t('reports.byArea')}>
        <CountedTable
          caption={t('reports.byArea')}
          first={t('reports.area')}
          rows={byArea.map(({ id, label, ...counted }) => ({ ...counted, key: id, name: say(label), filter: { ...filter, areaId: [id] } }))}
        />
      </Section>
      <Section title={t('reports.byResponsible')}>
        <CountedTable
          caption={t('reports.byResponsible')}
          first={t('reports.responsible')}
          rows={byResponsible.map(({ person, ...counted }) => ({
            ...counted,
            key: person.id,
            name: <PersonName person={person} />,
            filter: { ...filter, responsibleId: [person.id] },
          }))}
        />
      </Section>
      <Section title={t('reports.byMonth')}>
        <CountedTable
          caption={t('reports.byMonth')}
          first={t('reports.month')}
          rows={months.map(({ month, ...counted }) => ({
            ...counted,
            key: month,
            name: capital(monthName(month, 'long')),
            filter: { ...filter, ...within(month, filter) },
          }))}
        />
      </Section>
    </div>
  )
}

function Headline({ all, filter }: { all: Counted; filter: Partial<RequestFilter> }) {
  const { t } = useTranslation()
  const say = useNumbers()
  const to = (more: Partial<RequestFilter>) => `/requests${requestsAddress({ ...filter, ...more })}`
  return (
    <section aria-label={t('reports.inAll')} className={figures.board}>
      <Figure to={to({})} icon={IconInbox} word={t('reports.entered')} value={say.whole(all.total)} />
      <Figure to={to({ state: finishedStates })} icon={IconCircleCheck} word={t('reports.finished')} value={say.whole(all.finished)} />
      <Figure
        icon={IconTargetArrow}
        word={t('reports.onTime')}
        value={all.onTime === null ? '–' : say.percent(all.onTime)}
        note={t('reports.onTimeHint')}
      />
      <Figure to={to({ overdue: true })} icon={IconAlarm} word={t('reports.overdueNow')} value={say.whole(all.overdue)} alarm={all.overdue > 0} />
      <Figure
        icon={IconClockHour4}
        word={t('reports.median')}
        value={all.medianHours === null ? '–' : t('reports.hours', { hours: say.tenths(all.medianHours) })}
        note={t('reports.medianHint')}
      />
    </section>
  )
}

/** A month of the calendar has no zone: its middle, at noon in UTC, is in it everywhere. */
function useMonthName() {
  const locale = localeOf(usePlace())
  return (month: string, style: '2-digit' | 'long') =>
    cached(`month ${locale} ${style}`, () => new Intl.DateTimeFormat(locale, { month: style, year: 'numeric', timeZone: 'UTC' })).format(
      new Date(`${month}-15T12:00:00Z`),
    )
}

const capital = (words: string) => words.charAt(0).toLocaleUpperCase() + words.slice(1)

/** The days of a month that lie within the report's. */
function within(month: string, { enteredFrom = '', enteredTo = '9' }: Partial<RequestFilter>) {
  const [year, number] = month.split('-').map(Number)
  const [first, last] = [`${month}-01`, new Date(Date.UTC(year!, number!, 0)).toISOString().slice(0, 10)]
  return { enteredFrom: first > enteredFrom ? first : enteredFrom, enteredTo: last < enteredTo ? last : enteredTo }
}
