import { auth, Login } from '@amparo/contracts/staff/auth'
import { CallError, call } from '@amparo/web/api/call'
import { useContractForm } from '@amparo/web/form/use-contract-form'
import { Alert, Anchor, Button, Group, Stack } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { errorText } from '../data/error-text.ts'
import { CheckboxField } from '../form/choice-fields.tsx'
import { PasswordField, TextField } from '../form/text-fields.tsx'
import { basename, companySlug } from './company.ts'
import { getSession, startSession } from './session.ts'

/** `email` given: the person's own session ended, and only they may come back to what is open. */
export function SignInForm({ email }: { email?: string }) {
  const { t } = useTranslation()
  const [failed, setFailed] = useState<string>()
  const form = useContractForm(Login, { organization: companySlug!, email: email ?? '', password: '', remember: false })

  const enter = form.handleSubmit(async (values) => {
    setFailed(undefined)
    try {
      const answer = await call(auth.login, { body: values })
      const before = getSession()
      // The same person in a company made anew: what was open is gone with the old one.
      if (email !== undefined && 'me' in before && before.me.id !== answer.me.id) history.replaceState(null, '', `${basename}/`)
      startSession(answer)
    } catch (error) {
      setFailed(waitText(t, error) ?? errorText(t, error))
      form.resetField('password')
      form.setFocus('password')
    }
  })

  return (
    <form noValidate onSubmit={(event) => void enter(event)}>
      <Stack gap={14}>
        {failed && (
          <Alert color="red" variant="light" role="alert" p="xs">
            {failed}
          </Alert>
        )}
        <TextField
          control={form.control}
          name="email"
          type="email"
          label={t('session.signIn.email')}
          autoComplete="username"
          inputMode="email"
          readOnly={email !== undefined}
          autoFocus={email === undefined}
        />
        <PasswordField
          control={form.control}
          name="password"
          label={t('session.signIn.password')}
          autoComplete="current-password"
          data-autofocus={email !== undefined || undefined}
        />
        <CheckboxField control={form.control} name="remember" label={t('session.signIn.remember')} />
        <Button type="submit" fullWidth loading={form.formState.isSubmitting}>
          {t('session.signIn.submit')}
        </Button>
        {email === undefined && (
          <Group justify="center">
            <Anchor component={Link} to="/recover" size="sm">
              {t('session.signIn.forgot')}
            </Anchor>
          </Group>
        )}
      </Stack>
    </form>
  )
}

/** How long to wait, where there were too many tries. */
function waitText(t: TFunction, error: unknown): string | undefined {
  const seconds = error instanceof CallError ? error.problem?.data?.retryAfterSeconds : undefined
  return typeof seconds === 'number' ? t('session.signIn.wait', { count: Math.ceil(seconds / 60) }) : undefined
}
