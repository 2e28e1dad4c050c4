import { requests } from '@amparo/contracts/staff/requests'
import { useContractForm } from '@amparo/web/form/use-contract-form'
import { useDraft } from '@amparo/web/form/use-draft'
import { useTranslation } from 'react-i18next'
import { CheckboxField } from '../../../form/choice-fields.tsx'
import { ContractForm } from '../../../form/contract-form.tsx'
import { useDraftKey } from '../../../form/draft-key.ts'
import { TextAreaField, TextField } from '../../../form/text-fields.tsx'
import { AddressesField } from './addresses-field.tsx'
import type { DeedFormProps } from './said-form.tsx'
import { useDeed } from './use-deed.ts'

/** A mail to the contact or to others (S2-39), with a copy of the request where asked (S2-40). */
export function MailForm({ request, onDone, onCancel }: DeedFormProps) {
  const { t } = useTranslation()
  const { contact, category, language } = request
  const form = useContractForm(requests.mail.body, {
    to: contact.email ? [contact.email.toLowerCase()] : [],
    subject: category.label[language],
    text: '',
    withDetail: false,
  })
  const draft = useDraft(form, useDraftKey(`request:${request.id}:mail`))
  const send = useDeed(requests.mail, request, 'mail')
  const { control } = form
  return (
    <ContractForm
      form={form}
      draft={draft}
      compact
      submitLabel={t('request.deeds.mail.submit')}
      {...(onCancel && { onCancel })}
      explain={send.explain}
      tools={<CheckboxField control={control} name="withDetail" label={t('request.deeds.mail.withDetail')} />}
      onSubmit={async (mail) => {
        await send.run(mail)
        form.reset()
        draft.clear()
        onDone()
      }}
    >
      <AddressesField control={control} name="to" label={t('request.deeds.mail.to')} offered={contact.email ? [contact.email.toLowerCase()] : []} />
      <TextField control={control} name="subject" label={t('request.deeds.mail.subject')} maxLength={200} autoComplete="off" required />
      <TextAreaField
        control={control}
        name="text"
        label={t('request.deeds.mail.text')}
        minRows={4}
        maxRows={16}
        maxLength={8000}
        required
        data-autofocus
      />
    </ContractForm>
  )
}
