import { auth } from '@amparo/contracts/staff/auth'
import { call } from '@amparo/web/api/call'
import { useContractForm } from '@amparo/web/form/use-contract-form'
import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { errorText } from '../data/error-text.ts'
import { TextField } from '../form/text-fields.tsx'
import { companySlug } from './company.ts'
import { EntrancePage } from './entrance.tsx'

export function Component() {
  const { t } = useTranslation()
  const [sentTo, setSentTo] = useState<string>()
  const [failed, setFailed] = useState<string>()
  const form = useContractForm(auth.recover.body, { organization: companySlug!, email: '' })

  const ask = form.handleSubmit(async (values) => {
    setFailed(undefined)
    try {
      await call(auth.recover, { body: values })
      setSentTo(values.email)
    } catch (error) {
      setFailed(errorText(t, error))
    }
  })

  return (
    <EntrancePage title={sentTo ? t('session.recover.sentTitle') : t('session.recover.title')}>
      {sentTo ? (
        <Text role="status">{t('session.recover.sentText', { email: sentTo })}</Text>
      ) : (
        <form noValidate onSubmit={(event) => void ask(event)}>
          <Stack gap={14}>
            <Text c="dimmed">{t('session.recover.text')}</Text>
            {failed && (
              <Alert color="red" variant="light" role="alert" p="xs">
                {failed}
              </Alert>
            )}
            <TextField control={form.control} name="email" type="email" label={t('session.signIn.email')} autoComplete="username" autoFocus />
            <Button type="submit" fullWidth loading={form.formState.isSubmitting}>
              {t('session.recover.submit')}
            </Button>
          </Stack>
        </form>
      )}
      <Group justify="center" mt="md">
        <Anchor component={Link} to="/" size="sm">
          {t('session.recover.back')}
        </Anchor>
      </Group>
    </EntrancePage>
  )
}
