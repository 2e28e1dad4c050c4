import { IconEye } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from '../../history/history.module.css'

/** Marks what the customer reads on their page. */
export function SeenMark() {
  const { t } = useTranslation()
  return (
    <span className={classes.seen}>
      <IconEye size={13} aria-hidden />
      {t('timeline.customerSees')}
    </span>
  )
}
