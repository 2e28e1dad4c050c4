import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Those that were retired stay out of sight until one looks for them. */
export function RetiredToggle({ shown, onChange }: { shown: boolean; onChange: (shown: boolean) => void }) {
  const { t } = useTranslation()
  return (
    <Button variant="subtle" color="gray" mt="sm" ml={-18} onClick={() => onChange(!shown)}>
      {t(shown ? 'settings.hideRetired' : 'settings.showRetired')}
    </Button>
  )
}
