import type { Export } from '@amparo/contracts/staff/reports'
import { localeOf } from '@amparo/web/format/place'
import { Progress, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePlace } from '../../data/use-place.ts'

/** How far a file is: in rows, and as a bar. */
export function ExportBar({ file: { state, done, total } }: { file: Pick<Export, 'state' | 'done' | 'total'> }) {
  const { t } = useTranslation()
  const number = new Intl.NumberFormat(localeOf(usePlace()))
  const words =
    state === 'QUEUED' || total === null ? t('downloads.queued') : t('downloads.progress', { done: number.format(done), total: number.format(total) })
  return (
    <>
      <Progress.Root size={5} my={6}>
        <Progress.Section value={total ? Math.max(3, (done / total) * 100) : 3} aria-label={words} />
      </Progress.Root>
      <Text size="xs" c="dimmed" className="tabular">
        {words}
      </Text>
    </>
  )
}
