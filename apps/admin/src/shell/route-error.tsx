import { CallError } from '@amparo/web/api/call'
import { Button } from '@mantine/core'
import { IconMoodSad, IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isRouteErrorResponse, useRouteError } from 'react-router'
import { EmptyState } from '../ui/states.tsx'
import { NoPermission } from './no-permission.tsx'
import { NotFound } from './not-found.tsx'

/** A page that fails takes nothing else down. */
export function RouteError() {
  const { t } = useTranslation()
  const error = useRouteError()
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />
  if (error instanceof CallError && error.code === 'not_found') return <NotFound />
  if (error instanceof CallError && error.code === 'forbidden') return <NoPermission />
  // A chunk that is gone: a newer version was put in place while this one was open.
  const outdated = error instanceof TypeError && /import|module/i.test(error.message)
  return (
    <div role="alert">
      <EmptyState
        heading="h1"
        icon={IconMoodSad}
        title={t('shell.crash.title')}
        text={outdated ? t('shell.crash.update') : t('shell.crash.text')}
        action={
          <Button variant="default" leftSection={<IconRefresh size={16} />} onClick={() => location.reload()}>
            {outdated ? t('shell.crash.reload') : t('ui.retry')}
          </Button>
        }
      />
    </div>
  )
}
