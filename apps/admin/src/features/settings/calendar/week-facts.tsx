import type { calendar } from '@amparo/contracts/staff/calendar'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { regionName } from '../../../form/regions.ts'
import { Fact, Facts } from '../../../ui/facts/facts.tsx'
import { useDayNames } from './day-words.ts'

/** The working week, for those who may only look. */
export function WeekFacts({ current }: { current: z.output<typeof calendar.get.response> }) {
  const { t } = useTranslation()
  const { long } = useDayNames()
  return (
    <Facts label={t('calendar.week')}>
      {current.week.map((periods, day) => (
        <Fact key={long[day]} label={long[day]!}>
          {periods.map(({ from, to }) => `${from}–${to}`).join(', ') || t('calendar.closed')}
        </Fact>
      ))}
      {current.region && <Fact label={t('calendar.region')}>{regionName(current.region)}</Fact>}
    </Facts>
  )
}
