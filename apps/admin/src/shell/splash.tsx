import { Loader, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './splash.module.css'

/** Shown only where waiting takes long enough to wonder. */
export function Splash() {
  const { t } = useTranslation()
  return (
    <div className={classes.splash} role="status" aria-label={t('ui.loading')}>
      <Loader size="sm" type="dots" />
    </div>
  )
}

/** The same where nothing else of the page is there yet. */
export function SplashPage() {
  return (
    <main>
      <VisuallyHidden component="h1">Amparo</VisuallyHidden>
      <Splash />
    </main>
  )
}
