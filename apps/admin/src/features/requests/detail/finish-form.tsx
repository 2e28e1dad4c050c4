import { requests } from '@amparo/contracts/staff/requests'
import { useContractForm } from '@amparo/web/form/use-contract-form'
import { useDraft } from '@amparo/web/form/use-draft'
import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CheckboxField } from '../../../form/choice-fields.tsx'
import { ContractForm } from '../../../form/contract-form.tsx'
import { useDraftKey } from '../../../form/draft-key.ts'
import { TextAreaField } from '../../../form/text-fields.tsx'
import { RequestStateDot } from '../request-state.tsx'
import classes from './finish-form.module.css'
import { OvertakenNotice } from './overtaken-notice.tsx'
import type { DeedFormProps } from './said-form.tsx'
import { useDeed } from './use-deed.ts'

/** Without success it must say why (S2-42); the server holds to it as well. */
const Finish = requests.finish.body.superRefine(({ success, text }, ctx) => {
  if (!success && text === '') ctx.addIssue({ code: 'custom', path: ['text'], input: text })
})

const outcomes = [
  { success: true, state: 'SUCCEEDED' },
  { success: false, state: 'FAILED' },
] as const

/** Finishes a request with success (S2-41) or without (S2-42); the contact and the responsible are told by mail (S2-43). */
export function FinishForm({ request, onDone, onCancel }: DeedFormProps) {
  const { t } = useTranslation()
  const { email } = request.contact
  const form = useContractForm(Finish, { success: true, text: '', notify: email !== null })
  const draft = useDraft(form, useDraftKey(`request:${request.id}:finish`))
  const finish = useDeed(requests.finish, request, 'finish')
  const success = form.watch('success')
  const text = form.watch('text') ?? ''
  const outcome = success ? 'success' : 'failure'
  const end = () => {
    draft.clear()
    onDone()
  }
  return (
    <ContractForm
      form={form}
      draft={draft}
      compact
      submitLabel={t(`request.deeds.finish.${outcome}.submit`)}
      {...(onCancel && { onCancel })}
      explain={finish.explain}
      fieldOf={{ reason_required: 'text' }}
      tools={
        email ? (
          <CheckboxField control={form.control} name="notify" label={t('request.deeds.finish.notify', { mail: email })} />
        ) : (
          <span className={classes.hint}>{t('request.deeds.finish.noMail')}</span>
        )
      }
      onSubmit={async (body) => {
        await finish.run(body)
        end()
      }}
    >
      <Radio.Group
        aria-label={t('request.deeds.finish.outcome')}
        value={String(success)}
        onChange={(value) => {
          form.setValue('success', value === 'true', { shouldDirty: true })
          form.clearErrors('text')
        }}
      >
        <div className={classes.outcomes}>
          {outcomes.map((one) => (
            <Radio.Card key={one.state} value={String(one.success)} className={classes.outcome!} radius={8}>
              <Radio.Indicator size="xs" />
              <RequestStateDot state={one.state} />
              <span>
                <span className={classes.name}>{t(`requestList.states.${one.state}`)}</span>
                <span className={classes.hint}>{t(`request.deeds.finish.${one.success ? 'success' : 'failure'}.hint`)}</span>
              </span>
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
      <TextAreaField
        control={form.control}
        name="text"
        label={t(`request.deeds.finish.${outcome}.label`)}
        placeholder={t(`request.deeds.finish.${outcome}.placeholder`)}
        maxLength={4000}
        maxRows={12}
        required={!success}
        data-autofocus
      />
      <OvertakenNotice request={request} deed="finish" written={{ text, attachmentIds: [] }} onSaved={end} />
    </ContractForm>
  )
}
