import { CloseButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './filter-chip.module.css'

/** What a link from elsewhere narrowed a list to, and the way out of it. */
export function FilterChip({ label, onRemove, children }: { label: string; onRemove: () => void; children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <span className={classes.chip}>
      {label}: <strong>{children}</strong>
      <CloseButton size="xs" aria-label={`${t('ui.list.removeFilter')}: ${label}`} onClick={onRemove} />
    </span>
  )
}
