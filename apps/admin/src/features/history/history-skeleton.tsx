import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './history.module.css'

export function HistorySkeleton() {
  const { t } = useTranslation()
  return (
    <div role="status" aria-label={t('ui.loading')}>
      {[64, 0, 90, 0, 48].map((height, index) => (
        <div key={index} className={classes.bars}>
          <Skeleton circle width={28} height={28} />
          <div>
            <Skeleton height={10} width="46%" mt={8} />
            {height > 0 && <Skeleton height={height} mt={10} radius={8} />}
          </div>
        </div>
      ))}
    </div>
  )
}
