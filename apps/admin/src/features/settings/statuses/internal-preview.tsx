import type { Localized } from '@amparo/contracts/common'
import { useTranslation } from 'react-i18next'
import { usePlace } from '../../../data/use-place.ts'
import { StatusBadge } from '../../../ui/status-badge.tsx'
import classes from './customer-preview.module.css'

/** An internal status as colleagues see it on an order. */
export function InternalPreview({ label, color }: { label: Localized; color: string }) {
  const { t } = useTranslation()
  const { language } = usePlace()
  return (
    <section aria-label={t('settings.statuses.internalPreview')}>
      <h2 className={classes.title}>{t('settings.statuses.internalPreview')}</h2>
      <p>
        <StatusBadge status={{ label: { ...label, [language]: label[language] || '…' }, color, category: null }} size="lg" />
      </p>
    </section>
  )
}
