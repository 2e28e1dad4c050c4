import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Bars of the height that the rows will have, so that nothing jumps. */
export function RowsSkeleton({ rows, height = 38 }: { rows: number; height?: number }) {
  const { t } = useTranslation()
  return (
    <div role="status" aria-label={t('ui.loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} style={{ height, display: 'flex', alignItems: 'center' }}>
          <Skeleton height={10} width={`${55 + ((row * 17) % 40)}%`} />
        </div>
      ))}
    </div>
  )
}
