import { Slug } from '@amparo/contracts/staff/auth'
import { useContractForm } from '@amparo/web/form/use-contract-form'
import { Alert, Button, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { TextField } from '../form/text-fields.tsx'

const Asked = z.strictObject({ slug: Slug })

export function AskCompany({ unknown }: { unknown?: string }) {
  const { t } = useTranslation()
  const form = useContractForm(Asked, { slug: '' })
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(({ slug }) => location.assign(`/admin/${slug}`))(event)}>
      <Stack gap={14}>
        {unknown !== undefined && (
          <Alert color="red" variant="light" role="alert" p="xs">
            {t('session.company.unknown', { slug: unknown })}
          </Alert>
        )}
        <Text c="dimmed">{t('session.company.text')}</Text>
        <TextField
          control={form.control}
          name="slug"
          label={t('session.company.label')}
          autoCapitalize="none"
          autoComplete="organization"
          autoFocus
        />
        <Button type="submit" fullWidth>
          {t('session.company.submit')}
        </Button>
      </Stack>
    </form>
  )
}
