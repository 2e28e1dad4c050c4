import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { HistorySkeleton } from '../../history/history-skeleton.tsx'
import classes from './order-view.module.css'

/** The page's shape before its content, of the same heights. */
export function OrderSkeleton() {
  const { t } = useTranslation()
  return (
    <div role="status" aria-label={t('ui.loading')}>
      <Skeleton width={260} height={20} mb={10} mt={4} />
      <Skeleton width={200} height={12} mb={10} />
      <Skeleton width={320} height={12} mb={22} />
      <Skeleton height={112} radius={12} />
      <div className={classes.columns}>
        <div className={classes.main}>
          <Skeleton height={138} radius={10} />
          <HistorySkeleton />
        </div>
        <div className={classes.facts}>
          {Array.from({ length: 9 }, (_, index) => (
            <Skeleton key={index} height={11} width={`${58 + ((index * 19) % 38)}%`} />
          ))}
        </div>
      </div>
    </div>
  )
}
