import { formatDate } from '@amparo/web/format/dates'
import { Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePlace } from '../../../data/use-place.ts'
import { useNow } from '../../../ui/now.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long it has been so: "lleva 3 días". */
export function Standing({ since }: { since: string }) {
  const { t } = useTranslation()
  const place = usePlace()
  const age = Math.max(0, useNow().getTime() - Date.parse(since))
  const [unit, length] = age < hour ? (['minutes', minute] as const) : age < day ? (['hours', hour] as const) : (['days', day] as const)
  return (
    <Tooltip label={t('order.age.since', { date: formatDate(since, place, 'exact') })}>
      <time dateTime={since} className="tabular">
        {t(`order.age.${unit}`, { count: Math.max(1, Math.floor(age / length)) })}
      </time>
    </Tooltip>
  )
}
