import { IconRefreshDot } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../session/session.ts'
import classes from './demo-notice.module.css'

/** Says where what one writes will not last (S1-47). */
export function DemoNotice() {
  const { t } = useTranslation()
  const { organization } = useMe()
  if (!organization.reset) return null
  return (
    <p className={classes.notice}>
      <IconRefreshDot size={15} aria-hidden />
      {t('shell.demoReset')}
    </p>
  )
}
