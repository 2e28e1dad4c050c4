import { languageOptions } from '@amparo/contracts/model/languages'
import { parsePhone } from '@amparo/contracts/model/phones'
import { compactTaxId, taxIdProblem } from '@amparo/contracts/model/tax-ids'
import { customers } from '@amparo/contracts/staff/customers'
import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconUserCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { usePlace } from '../../../data/use-place.ts'
import { SegmentsField, SelectField } from '../../../form/choice-fields.tsx'
import { countryOptions } from '../../../form/countries.ts'
import { PhoneField } from '../../../form/phone-field.tsx'
import { TaxIdField } from '../../../form/tax-id-field.tsx'
import { TextField } from '../../../form/text-fields.tsx'
import type { CustomerFormState } from '../../customers/customer-form.tsx'
import classes from './intake.module.css'

interface Props {
  form: CustomerFormState
  autoFocus: boolean
  onKnown: (customerId: string) => void
  onSearch: () => void
}

/** The few fields that a new customer needs at the counter; the rest can be said later on their page. */
export function NewCustomerFields({ form, autoFocus, onKnown, onSearch }: Props) {
  const { t } = useTranslation()
  const { language } = usePlace()
  const { control, watch } = form
  const company = watch('kind') === 'COMPANY'
  const country = watch('country')
  // The hand goes on where the typed words left the first gap.
  const hasName = watch('name') !== ''

  return (
    <>
      <div className={classes.newHead}>
        <p className={classes.newTitle}>{t('intake.customer.new')}</p>
        <Button variant="subtle" size="compact-sm" onClick={onSearch}>
          {t('intake.customer.known')}
        </Button>
      </div>
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
            description={t('customers.form.surnameHint')}
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
      <Existing form={form} onKnown={onKnown} />
    </>
  )
}

/** Somebody with the same phone or tax id is probably the same person. */
function Existing({ form, onKnown }: Pick<Props, 'form' | 'onKnown'>) {
  const { t } = useTranslation()
  const country = form.watch('country')
  const typedTaxId = form.watch('taxId') ?? ''
  const phone = parsePhone(form.watch('phones.0.e164') ?? '', country)
  const taxId = typedTaxId && taxIdProblem(country, typedTaxId) === null ? compactTaxId(country, typedTaxId) : null
  const [words] = useDebouncedValue(taxId ?? phone ?? '', 200)
  const { data } = useEndpoint(customers.list, { query: { q: words, limit: 3 } }, { enabled: words !== '' })
  const same = (words ? (data?.data ?? []) : []).filter(
    (row) => (taxId !== null && row.taxId === taxId) || row.phones.some(({ e164 }) => e164 === phone),
  )
  return (
    <div role="status">
      {same.map((row) => (
        <div key={row.id} className={classes.exists}>
          <IconUserCheck size={16} aria-hidden />
          {t('intake.customer.exists', { name: row.displayName })}
          <Button variant="subtle" size="compact-sm" onClick={() => onKnown(row.id)}>
            {t('intake.customer.use')}
          </Button>
        </div>
      ))}
    </div>
  )
}
