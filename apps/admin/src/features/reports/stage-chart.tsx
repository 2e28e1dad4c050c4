import '@mantine/charts/styles.layer.css'
import { BarChart } from '@mantine/charts'
import { useTranslation } from 'react-i18next'
import { useNumbers } from './counted-table.tsx'
import classes from './stage-chart.module.css'

interface Props {
  stages: readonly { stage: string; median: number; p90: number }[]
}

/** Half of the things leave a stage within its first bar, nine of ten within its second. The table below says it in figures. */
export default function StageChart({ stages }: Props) {
  const { t } = useTranslation()
  const { tenths } = useNumbers()
  const inDays = stages.map(({ stage, median, p90 }) => ({ stage, median: median / 24, p90: p90 / 24 }))
  if (inDays.every(({ p90 }) => p90 === 0)) return null
  return (
    <div className={classes.chart} aria-hidden>
      <BarChart
        h={inDays.length * 46 + 60}
        data={inDays}
        dataKey="stage"
        orientation="vertical"
        gridAxis="none"
        tickLine="none"
        withLegend
        maxBarWidth={14}
        valueFormatter={(value) => t('reports.shortDays', { days: tenths(value) })}
        yAxisProps={{ width: 170, tickMargin: 8 }}
        barChartProps={{ accessibilityLayer: false, margin: { top: 0, right: 16, bottom: 0, left: 0 } }}
        barProps={{ isAnimationActive: false }}
        tooltipProps={{ isAnimationActive: false }}
        tooltipAnimationDuration={0}
        series={[
          { name: 'median', label: t('reports.medianTime'), color: 'indigo.6' },
          { name: 'p90', label: t('reports.p90'), color: 'orange.5' },
        ]}
      />
    </div>
  )
}
