import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useLocalized } from '../data/use-place.ts'
import { useMe } from '../session/session.ts'
import { EmptyState } from '../ui/states.tsx'

export function NoPermission() {
  const { t } = useTranslation()
  const { role, organization } = useMe()
  const say = useLocalized()
  return (
    <>
      <title>{t('shell.noPermission.title')}</title>
      <EmptyState
        heading="h1"
        icon={IconLock}
        title={t('shell.noPermission.title')}
        text={t('shell.noPermission.text', { role: say(role.name), company: organization.name })}
        action={
          <Button variant="default" component={Link} to="/">
            {t('shell.notFound.home')}
          </Button>
        }
      />
    </>
  )
}
