import { languageOptions } from '@amparo/contracts/model/languages'
import { useTranslation } from 'react-i18next'
import { usePlace } from '../../data/use-place.ts'
import classes from '../../form/blocks.module.css'
import { SegmentsField, SelectField } from '../../form/choice-fields.tsx'
import { countryOptions } from '../../form/countries.ts'
import { PhoneField } from '../../form/phone-field.tsx'
import { TaxIdField } from '../../form/tax-id-field.tsx'
import { TextField } from '../../form/text-fields.tsx'
import type { CustomerFormState } from './customer-form.tsx'

interface Props {
  form: CustomerFormState
  autoFocus: boolean
  /** Says what the surname is good for. */
  hint?: boolean
}

/** Who it is and how to reach them: what one asks for with somebody at the counter or on the phone. */
export function CustomerBasics({ form, autoFocus, hint = false }: Props) {
  const { t } = useTranslation()
  const { language } = usePlace()
  const { control, watch } = form
  const company = watch('kind') === 'COMPANY'
  const country = watch('country')
  // The hand goes on where the typed words left the first gap.
  const hasName = watch('name') !== ''

  return (
    <div className={classes.grid}>
      <TextField
        control={control}
        name="name"
        label={t(company ? 'customers.form.companyName' : 'customers.form.name')}
        required
        autoFocus={autoFocus && !hasName}
        maxLength={120}
      />
      {company ? (
        <TextField control={control} name="tradeName" label={t('customers.form.tradeName')} maxLength={120} />
      ) : (
        <TextField
          control={control}
          name="surname"
          label={t('customers.form.surname')}
          description={hint && t('customers.form.surnameHint')}
          maxLength={120}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        />
      )}
      <PhoneField control={control} name="phones.0.e164" country={country} label={t('intake.customer.phone')} autoFocus={autoFocus && hasName} />
      <TextField control={control} name="email" type="email" inputMode="email" autoComplete="off" emptyAs={null} label={t('customers.email')} />
      <TaxIdField control={control} name="taxId" country={country} />
      <SegmentsField
        control={control}
        name="kind"
        label={t('customers.kind')}
        data={(['PERSON', 'COMPANY'] as const).map((value) => ({ value, label: t(`customers.kinds.${value}`) }))}
      />
      <SelectField control={control} name="country" label={t('customers.form.country')} data={countryOptions(language)} searchable required />
      <SelectField control={control} name="language" label={t('customers.form.language')} data={languageOptions} />
    </div>
  )
}
