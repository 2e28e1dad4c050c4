import '@mantine/charts/styles.layer.css'
import { ageBounds, type Dashboard } from '@amparo/contracts/staff/dashboard'
import { formatCalendarDay } from '@amparo/web/format/dates'
import { BarChart, LineChart } from '@mantine/charts'
import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { usePlace } from '../../data/use-place.ts'
import { Section } from '../../ui/split-page.tsx'
import classes from './charts.module.css'
import type { linksOf } from './dashboard-links.ts'
import { StageList } from './stage-list.tsx'

interface Props {
  data: Dashboard
  links: ReturnType<typeof linksOf>
}

/** The pictures of the home page. They bring the drawing library along, and so come after the figures. */
export default function Charts({ data, links }: Props) {
  return (
    <div className={classes.pair}>
      <StagesByAge data={data} links={links} />
      <Days days={data.days} />
    </div>
  )
}

/** From fresh to old: the older, the warmer. */
const ageColors = ['indigo.2', 'indigo.4', 'yellow.5', 'orange.6', 'red.7']
const rowHeight = 44

function StagesByAge({ data, links }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const steps = [...ageBounds.map((days) => t('home.upTo', { count: days })), t('home.older', { count: ageBounds.at(-1)! })]
  const rows = data.stages.map(({ category, byAge }) => ({ category, ...Object.fromEntries(steps.map((step, at) => [step, byAge[at] ?? 0])) }))

  return (
    <Section title={t('home.stages')}>
      <ul className={classes.legend} aria-hidden>
        {steps.map((step, at) => (
          <li key={step} style={{ '--color': `var(--mantine-color-${ageColors[at]!.replace('.', '-')})` } as React.CSSProperties}>
            {step}
          </li>
        ))}
      </ul>
      <div className={classes.stages}>
        <StageList stages={data.stages} links={links} rowHeight={rowHeight} />
        <div className={classes.chart} aria-hidden>
          <BarChart
            h={rowHeight * rows.length}
            data={rows}
            dataKey="category"
            type="stacked"
            orientation="vertical"
            series={steps.map((name, at) => ({ name, color: ageColors[at]! }))}
            gridAxis="none"
            withXAxis={false}
            withYAxis={false}
            maxBarWidth={20}
            barChartProps={{ accessibilityLayer: false, margin: { top: 0, right: 0, bottom: 0, left: 0 } }}
            barProps={({ name }) => ({
              isAnimationActive: false,
              cursor: 'pointer',
              onClick: ({ payload }: { payload?: { category: Dashboard['stages'][number]['category'] } }) => {
                if (payload) void navigate(links.age(payload.category, steps.indexOf(name)))
              },
            })}
            tooltipProps={{
              isAnimationActive: false,
              // Asked also while it is over none.
              labelFormatter: (category) => category && t(`home.categories.${category as Dashboard['stages'][number]['category']}`),
            }}
            tooltipAnimationDuration={0}
          />
        </div>
      </div>
      <VisuallyHidden>
        <table>
          <caption>{t('home.stages')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('home.stage')}</th>
              {steps.map((step) => (
                <th key={step} scope="col">
                  {step}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.stages.map(({ category, byAge }) => (
              <tr key={category}>
                <th scope="row">{t(`home.categories.${category}`)}</th>
                {steps.map((step, at) => (
                  <td key={step}>{byAge[at] ?? 0}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </Section>
  )
}

function Days({ days }: Pick<Dashboard, 'days'>) {
  const { t } = useTranslation()
  const place = usePlace()
  // A calendar day has no zone: noon in UTC is that day wherever the company is.
  const say = (date: string) => formatCalendarDay(date, place, 'shortDay')
  const received = days.reduce((sum, day) => sum + day.received, 0)
  const delivered = days.reduce((sum, day) => sum + day.delivered, 0)
  const more = received - delivered

  return (
    <Section title={t('home.days', { count: days.length })}>
      <p className={classes.says}>
        <strong className={classes.received}>{t('home.received', { count: received })}</strong>
        <strong className={classes.delivered}>{t('home.delivered', { count: delivered })}</strong>
        <span>{more > 0 ? t('home.growing', { count: more }) : more < 0 ? t('home.shrinking', { count: -more }) : t('home.even')}</span>
      </p>
      <div className={classes.chart} aria-hidden>
        <LineChart
          h={rowHeight * 4}
          data={days.map(({ date, ...counts }) => ({ date: say(date), ...counts }))}
          dataKey="date"
          curveType="linear"
          strokeWidth={2}
          withDots={false}
          gridAxis="x"
          tickLine="none"
          xAxisProps={{ interval: 'preserveStartEnd', minTickGap: 28 }}
          yAxisProps={{ width: 36, allowDecimals: false }}
          lineChartProps={{ accessibilityLayer: false, margin: { top: 8, right: 4, bottom: 0, left: 0 } }}
          lineProps={{ isAnimationActive: false }}
          tooltipProps={{ isAnimationActive: false }}
          tooltipAnimationDuration={0}
          series={[
            { name: 'received', label: t('home.receivedWord'), color: 'gray.6', strokeDasharray: '4 3' },
            { name: 'delivered', label: t('home.deliveredWord'), color: 'indigo.6' },
          ]}
        />
      </div>
      <VisuallyHidden>
        <table>
          <caption>{t('home.days', { count: days.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('home.day')}</th>
              <th scope="col">{t('home.receivedWord')}</th>
              <th scope="col">{t('home.deliveredWord')}</th>
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day.date}>
                <th scope="row">{say(day.date)}</th>
                <td>{day.received}</td>
                <td>{day.delivered}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </Section>
  )
}
