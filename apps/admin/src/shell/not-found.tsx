import { Button } from '@mantine/core'
import { IconMapQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { EmptyState } from '../ui/states.tsx'

export function NotFound() {
  const { t } = useTranslation()
  return (
    <>
      <title>{t('shell.notFound.title')}</title>
      <EmptyState
        heading="h1"
        icon={IconMapQuestion}
        title={t('shell.notFound.title')}
        text={t('shell.notFound.text')}
        action={
          <Button component={Link} to="/" variant="default">
            {t('shell.notFound.home')}
          </Button>
        }
      />
    </>
  )
}
