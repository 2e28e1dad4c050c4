import { auth, SetPassword } from '@amparo/contracts/staff/auth'
import { CallError, call } from '@amparo/web/api/call'
import { showProblem, useContractForm } from '@amparo/web/form/use-contract-form'
import { Alert, Button, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { errorText } from '../data/error-text.ts'
import { NewPasswordField } from '../form/new-password-field.tsx'
import { SplashPage } from '../shell/splash.tsx'
import { ErrorState } from '../ui/states.tsx'
import { EntrancePage } from './entrance.tsx'
import { startSession } from './session.ts'

/** The token comes behind the #, which browsers send to nobody: it reaches no log. */
const tokenInAddress = () => new URLSearchParams(location.hash.slice(1)).get('token') ?? ''

export function Component() {
  const { t } = useTranslation()
  const [token] = useState(tokenInAddress)
  const link = useQuery({
    queryKey: [auth.readLink.path, token],
    queryFn: ({ signal }) => call(auth.readLink, { body: { token } }, { signal }),
    enabled: token.length >= 20,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })

  const spent = link.error instanceof CallError && ['link_invalid', 'invalid_input'].includes(link.error.code)
  if (spent || token.length < 20) return <SpentLink />
  if (link.isPending) return <SplashPage />
  if (link.isError)
    return (
      <EntrancePage>
        <ErrorState error={link.error} onRetry={() => void link.refetch()} />
      </EntrancePage>
    )

  const { kind, name, email, organization } = link.data
  const invited = kind === 'INVITE'
  return (
    <EntrancePage title={invited ? t('session.setPassword.inviteTitle', { name }) : t('session.setPassword.recoveryTitle')}>
      <Text c="dimmed" mb={14}>
        {t(invited ? 'session.setPassword.inviteText' : 'session.setPassword.recoveryText', { email, company: organization.name })}
      </Text>
      <PasswordForm token={token} email={email} />
    </EntrancePage>
  )
}

function SpentLink() {
  const { t } = useTranslation()
  return (
    <EntrancePage title={t('session.setPassword.badTitle')}>
      <Stack gap={14}>
        <Text>{t('session.setPassword.badText')}</Text>
        <Button component={Link} to="/recover" fullWidth>
          {t('session.setPassword.badAction')}
        </Button>
      </Stack>
    </EntrancePage>
  )
}

function PasswordForm({ token, email }: { token: string; email: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [failed, setFailed] = useState<string>()
  const form = useContractForm(SetPassword, { token, password: '' })

  const save = form.handleSubmit(async (values) => {
    setFailed(undefined)
    try {
      startSession(await call(auth.setPassword, { body: values }))
      await navigate('/', { replace: true })
    } catch (error) {
      const placed = error instanceof CallError && error.problem && showProblem(form, error.problem, { password_too_common: 'password' })
      if (!placed) setFailed(errorText(t, error))
    }
  })

  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <Stack gap={14}>
        {failed && (
          <Alert color="red" variant="light" role="alert" p="xs">
            {failed}
          </Alert>
        )}
        {/* Password managers file the new password under this address. */}
        <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
        <NewPasswordField control={form.control} name="password" autoFocus />
        <Button type="submit" fullWidth loading={form.formState.isSubmitting}>
          {t('session.setPassword.submit')}
        </Button>
      </Stack>
    </form>
  )
}
