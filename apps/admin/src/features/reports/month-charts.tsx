import '@mantine/charts/styles.layer.css'
import { BarChart, LineChart } from '@mantine/charts'
import { useTranslation } from 'react-i18next'
import { Section } from '../../ui/split-page.tsx'
import classes from '../dashboard/charts.module.css'
import { useNumbers } from './counted-table.tsx'

export interface MonthPoint {
  month: string
  finished: number
  open: number
  onTime: number | null
}

const height = 200
const axes = {
  xAxisProps: { interval: 'preserveStartEnd' as const, minTickGap: 12 },
  tickLine: 'none' as const,
  gridAxis: 'x' as const,
  tooltipAnimationDuration: 0,
}
const margin = { top: 8, right: 8, bottom: 0, left: 0 }

/** Month by month: how many came in, and how many of them were answered in time. The table beside says the same in figures. */
export default function MonthCharts({ months }: { months: readonly MonthPoint[] }) {
  const { t } = useTranslation()
  const say = useNumbers()
  return (
    <div className={classes.pair}>
      <Section title={t('reports.enteredByMonth')}>
        <div className={classes.chart} aria-hidden>
          <BarChart
            {...axes}
            h={height}
            data={[...months]}
            dataKey="month"
            type="stacked"
            withLegend
            maxBarWidth={44}
            yAxisProps={{ width: 36, allowDecimals: false }}
            barChartProps={{ accessibilityLayer: false, margin }}
            barProps={{ isAnimationActive: false }}
            tooltipProps={{ isAnimationActive: false }}
            series={[
              { name: 'finished', label: t('reports.finished'), color: 'indigo.5' },
              { name: 'open', label: t('reports.inCourse'), color: 'gray.5' },
            ]}
          />
        </div>
      </Section>
      <Section title={t('reports.onTimeByMonth')}>
        <div className={classes.chart} aria-hidden>
          <LineChart
            {...axes}
            h={height}
            data={[...months]}
            dataKey="month"
            curveType="linear"
            strokeWidth={2}
            connectNulls={false}
            valueFormatter={(value) => say.percent(value)}
            yAxisProps={{ width: 56, domain: [0, 100] }}
            lineChartProps={{ accessibilityLayer: false, margin }}
            lineProps={{ isAnimationActive: false }}
            tooltipProps={{ isAnimationActive: false }}
            series={[{ name: 'onTime', label: t('reports.onTime'), color: 'teal.7' }]}
          />
        </div>
      </Section>
    </div>
  )
}
