import { requests } from '@amparo/contracts/staff/requests'
import { useContractForm } from '@amparo/web/form/use-contract-form'
import { useDraft } from '@amparo/web/form/use-draft'
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ContractForm } from '../../../form/contract-form.tsx'
import { useDraftKey } from '../../../form/draft-key.ts'
import { TextAreaField } from '../../../form/text-fields.tsx'
import { OvertakenNotice } from './overtaken-notice.tsx'
import type { DeedFormProps } from './said-form.tsx'
import { useDeed } from './use-deed.ts'

/** It begins to wait for the customer, with what is awaited; or goes on. */
export function WaitForm({ request, deed, onDone, onCancel }: DeedFormProps & { deed: 'pause' | 'resume' }) {
  const { t } = useTranslation()
  const endpoint = requests[deed]
  const form = useContractForm(endpoint.body, { text: '' })
  const draft = useDraft(form, useDraftKey(`request:${request.id}:${deed}`))
  const act = useDeed(endpoint, request, deed)
  const text = form.watch('text') ?? ''
  const end = () => {
    draft.clear()
    onDone()
  }
  return (
    <ContractForm
      form={form}
      draft={draft}
      compact
      submitLabel={t(`request.deeds.${deed}.submit`)}
      {...(onCancel && { onCancel })}
      explain={act.explain}
      onSubmit={async (said) => {
        await act.run(said)
        end()
      }}
    >
      <Text c="dimmed">{t(`request.deeds.${deed}.hint`)}</Text>
      <TextAreaField
        control={form.control}
        name="text"
        label={t(`request.deeds.${deed}.label`)}
        placeholder={t(`request.deeds.${deed}.placeholder`)}
        maxLength={1000}
        maxRows={10}
        required={deed === 'pause'}
        data-autofocus
      />
      <OvertakenNotice request={request} deed={deed} written={{ text, attachmentIds: [] }} onSaved={end} />
    </ContractForm>
  )
}
