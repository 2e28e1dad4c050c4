import { organizations } from '@amparo/contracts/staff/auth'
import { call } from '@amparo/web/api/call'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { SplashPage } from '../shell/splash.tsx'
import { AskCompany } from './ask-company.tsx'
import { EntrancePage } from './entrance.tsx'

/** /admin without a company: asks for it, or goes there where the installation has just one. */
export function Component() {
  const { t } = useTranslation()
  const { data, isPending } = useQuery({
    queryKey: [organizations.only.path],
    queryFn: ({ signal }) => call(organizations.only, {}, { signal }),
    retry: false,
  })
  const only = data?.only
  useEffect(() => {
    if (only) location.replace(`/admin/${only}`)
  }, [only])

  if (isPending || only) return <SplashPage />
  return (
    <EntrancePage title={t('session.company.title')}>
      <AskCompany />
    </EntrancePage>
  )
}
