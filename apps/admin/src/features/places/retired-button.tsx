import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './places.module.css'

/** Shows what was archived instead of what is in use. */
export function RetiredButton({ pressed, onChange }: { pressed: boolean; onChange: (pressed: boolean) => void }) {
  const { t } = useTranslation()
  return (
    <Button variant="default" fw={500} px={10} aria-pressed={pressed} className={classes.toggle!} onClick={() => onChange(!pressed)}>
      {t('places.retired')}
    </Button>
  )
}
