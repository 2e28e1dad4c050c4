import { inEachLanguage, languages } from '@amparo/contracts/model/languages'
import { type SignKind, type Terms, terms } from '@amparo/contracts/staff/signatures'
import { useContractForm } from '@amparo/web/form/use-contract-form'
import { useDraft } from '@amparo/web/form/use-draft'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../../data/use-action.ts'
import { ContractForm } from '../../../form/contract-form.tsx'
import { useDraftKey } from '../../../form/draft-key.ts'
import { TextAreaField } from '../../../form/text-fields.tsx'
import { showToast } from '../../../ui/toast.tsx'
import classes from './terms-editor.module.css'

interface Props {
  kind: SignKind
  /** The version in force; undefined where the company never wrote one. */
  current: Terms | undefined
}

/** The text that customers sign, the languages side by side. Saving makes a new version; what was signed keeps its own. */
export function TermsEditor({ kind, current }: Props) {
  const { t } = useTranslation()
  const [base, setBase] = useState(current?.text ?? inEachLanguage(() => ''))
  const form = useContractForm(terms.edit.body, { text: base })
  const draft = useDraft(form, useDraftKey(`terms:${kind}`))
  const edit = useAction(terms.edit, {
    quiet: true,
    stale: [terms.list, terms.history],
    toast: ({ revision }) => ({ text: t('terms.saved', { revision }) }),
  })
  const { control } = form
  const next = (current?.revision ?? 0) + 1

  return (
    <ContractForm
      form={form}
      draft={draft}
      submitLabel={t('terms.save', { revision: next })}
      onSubmit={async ({ text }) => {
        if (JSON.stringify(text) === JSON.stringify(base)) return showToast(t('settings.unchanged'))
        const saved = await edit.run({ params: { kind }, body: { text } })
        setBase(saved.text)
        form.reset({ text: saved.text })
      }}
    >
      <div className={classes.sides}>
        {languages.map((language) => (
          <TextAreaField
            key={language}
            control={control}
            name={`text.${language}`}
            label={t(`settings.statuses.in.${language}`)}
            required
            lang={language}
            minRows={14}
            maxRows={34}
            maxLength={20_000}
          />
        ))}
      </div>
    </ContractForm>
  )
}
