import { languageOptions } from '@amparo/contracts/model/languages'
import { useTranslation } from 'react-i18next'
import blocks from '../../../form/blocks.module.css'
import { SelectField } from '../../../form/choice-fields.tsx'
import { PhoneField } from '../../../form/phone-field.tsx'
import { TextField } from '../../../form/text-fields.tsx'
import { useMay } from '../../../session/permissions.ts'
import { useMe } from '../../../session/session.ts'
import { ProjectSelect } from '../../places/project-select.tsx'
import type { EntryFormState } from './entry-form.tsx'

/** Somebody who is neither owner nor tenant (S2-11). */
export function OtherPerson({ form }: { form: EntryFormState }) {
  const { t } = useTranslation()
  const { organization } = useMe()
  const mayPlaces = useMay('places.read')
  const { control } = form
  return (
    <div className={blocks.grid}>
      <TextField control={control} name="contact.name" label={t('requestEntry.other.name')} required maxLength={120} autoComplete="off" />
      <PhoneField control={control} name="contact.phone" emptyAs={null} country={organization.country} label={t('customers.phone')} />
      <TextField
        control={control}
        name="contact.email"
        type="email"
        inputMode="email"
        autoComplete="off"
        emptyAs={null}
        label={t('customers.email')}
      />
      <SelectField control={control} name="language" label={t('customers.form.language')} data={languageOptions} />
      {mayPlaces && (
        <ProjectSelect
          control={control}
          name="projectId"
          value={form.watch('projectId')}
          label={t('requestEntry.other.project')}
          description={t('requestEntry.other.projectHint')}
        />
      )}
    </div>
  )
}
