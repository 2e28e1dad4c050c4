import { CallError } from '@amparo/web/api/call'
import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { AskCompany } from './ask-company.tsx'
import { companySlug } from './company.ts'
import { EntrancePage, useCompany } from './entrance.tsx'
import { SignInForm } from './sign-in-form.tsx'

export default function SignInPage() {
  const { t } = useTranslation()
  const { error } = useCompany()
  if (error instanceof CallError && error.code === 'not_found')
    return (
      <EntrancePage title={t('session.company.title')}>
        <AskCompany unknown={companySlug!} />
      </EntrancePage>
    )
  return (
    <EntrancePage title={t('session.signIn.title')}>
      <SignInForm />
      <p style={{ margin: '18px 0 0', textAlign: 'center', color: 'var(--mantine-color-dimmed)' }}>
        {t('session.signIn.portal')}{' '}
        <Anchor href={`/${companySlug}`} size="sm" underline="always">
          {t('session.signIn.portalLink')}
        </Anchor>
      </p>
    </EntrancePage>
  )
}
