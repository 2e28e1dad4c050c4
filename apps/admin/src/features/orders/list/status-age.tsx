import { formatDate } from '@amparo/web/format/dates'
import { useTranslation } from 'react-i18next'
import { usePlace } from '../../../data/use-place.ts'
import { useNow } from '../../../ui/now.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/**
 * How long an order has stood in its status, as short as it can be said: 20 min, 5 h, 3 d. The exact moment is a plain title here and
 * wherever a list repeats it by the hundred: a tooltip with its own machinery for each would make lists slow.
 */
export function StatusAge({ since }: { since: string }) {
  const { t } = useTranslation()
  const place = usePlace()
  const age = Math.max(0, useNow().getTime() - new Date(since).getTime())
  const [unit, length] = age < hour ? (['minutes', minute] as const) : age < day ? (['hours', hour] as const) : (['days', day] as const)
  return (
    <time dateTime={since} title={t('orderList.since', { date: formatDate(since, place, 'exact') })} className="tabular">
      {t(`orderList.age.${unit}`, { number: Math.max(1, Math.floor(age / length)) })}
    </time>
  )
}
