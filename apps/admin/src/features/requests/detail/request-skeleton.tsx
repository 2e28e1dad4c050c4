import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { HistorySkeleton } from '../../history/history-skeleton.tsx'
import classes from './request-view.module.css'

/** The page's shape before its content, of the same heights. */
export function RequestSkeleton() {
  const { t } = useTranslation()
  return (
    <div role="status" aria-label={t('ui.loading')}>
      <Skeleton width={240} height={20} mb={10} mt={4} />
      <Skeleton width={300} height={12} mb={10} />
      <Skeleton width={320} height={12} mb={22} />
      <Skeleton height={84} radius={12} />
      <div className={classes.columns}>
        <div className={classes.main}>
          <Skeleton height={64} radius={8} />
          <Skeleton height={168} radius={10} />
          <HistorySkeleton />
        </div>
        <div className={classes.bars}>
          {Array.from({ length: 10 }, (_, index) => (
            <Skeleton key={index} height={11} width={`${58 + ((index * 19) % 38)}%`} />
          ))}
        </div>
      </div>
    </div>
  )
}
