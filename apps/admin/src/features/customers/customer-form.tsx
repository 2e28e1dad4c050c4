import type { Language } from '@amparo/contracts/common'
import { languageOptions } from '@amparo/contracts/model/languages'
import { formatTaxId } from '@amparo/contracts/model/tax-ids'
import type { Customer, NewCustomer } from '@amparo/contracts/staff/customers'
import type { CallError } from '@amparo/web/api/call'
import type { ContractForm as Form } from '@amparo/web/form/use-contract-form'
import type { DraftState } from '@amparo/web/form/use-draft'
import { ActionIcon, Anchor, Button, Checkbox } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { Controller, useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { z } from 'zod'
import { usePlace } from '../../data/use-place.ts'
import { SegmentsField, SelectField } from '../../form/choice-fields.tsx'
import { ContractForm, FormSection } from '../../form/contract-form.tsx'
import { countryOptions } from '../../form/countries.ts'
import { PhoneField } from '../../form/phone-field.tsx'
import { TaxIdField } from '../../form/tax-id-field.tsx'
import { TextAreaField, TextField } from '../../form/text-fields.tsx'
import { useMe } from '../../session/session.ts'
import { useDirectory } from '../people/use-directory.ts'
import classes from './customer-form.module.css'

export type CustomerFormState = Form<typeof NewCustomer>

interface Props {
  form: CustomerFormState
  draft: DraftState
  onSubmit: (values: z.output<typeof NewCustomer>) => Promise<unknown>
  submitLabel: string
  onCancel: () => void
}

/** The same form makes a customer and changes one. */
export function CustomerForm({ form, draft, onSubmit, submitLabel, onCancel }: Props) {
  return (
    <ContractForm
      form={form}
      draft={draft}
      onSubmit={onSubmit}
      submitLabel={submitLabel}
      onCancel={onCancel}
      fieldOf={{ tax_id_taken: 'taxId', tax_id_invalid: 'taxId' }}
      explain={(error) => (error.code === 'tax_id_taken' ? <Duplicate error={error} /> : undefined)}
    >
      <WhoFields form={form} />
      <ContactFields form={form} />
      <AddressFields form={form} />
      <CareFields form={form} />
    </ContractForm>
  )
}

/** The way out of a tax id that is taken: the customer who has it, or who may show them. */
function Duplicate({ error }: { error: CallError }) {
  const { t } = useTranslation()
  const id = error.problem?.data?.customerId
  if (typeof id !== 'string') return t('customers.form.duplicateHidden')
  return (
    <>
      {t('customers.form.duplicate')}{' '}
      <Anchor component={Link} to={`/customers/${id}`} size="sm" fw={600}>
        {t('customers.form.duplicateLink')}
      </Anchor>
    </>
  )
}

/** Who it is. Also a part of the order's form, where a customer is made in place. */
export function WhoFields({ form: { control, watch } }: { form: CustomerFormState }) {
  const { t } = useTranslation()
  const { language } = usePlace()
  const company = watch('kind') === 'COMPANY'
  return (
    <FormSection title={t('customers.form.who')}>
      <div data-whole>
        <SegmentsField
          control={control}
          name="kind"
          label={t('customers.kind')}
          data={(['PERSON', 'COMPANY'] as const).map((value) => ({ value, label: t(`customers.kinds.${value}`) }))}
        />
      </div>
      <TextField
        control={control}
        name="name"
        label={t(company ? 'customers.form.companyName' : 'customers.form.name')}
        required
        autoFocus
        maxLength={120}
      />
      {company ? (
        <TextField
          control={control}
          name="tradeName"
          label={t('customers.form.tradeName')}
          description={t('customers.form.tradeNameHint')}
          maxLength={120}
        />
      ) : (
        <TextField
          control={control}
          name="surname"
          label={t('customers.form.surname')}
          description={t('customers.form.surnameHint')}
          maxLength={120}
        />
      )}
      <SelectField control={control} name="country" label={t('customers.form.country')} data={countryOptions(language)} searchable required />
      <TaxIdField control={control} name="taxId" country={watch('country')} />
    </FormSection>
  )
}

export function ContactFields({ form: { control, watch } }: { form: CustomerFormState }) {
  const { t } = useTranslation()
  const { fields, append, remove } = useFieldArray({ control, name: 'phones' })
  return (
    <FormSection title={t('customers.form.contact')} hint={t('customers.form.contactHint')}>
      <div data-whole className={classes.rows}>
        {fields.map((field, index) => (
          <div key={field.id} className={classes.phone}>
            <PhoneField control={control} name={`phones.${index}.e164`} country={watch('country')} label={t('customers.phone')} />
            <TextField
              control={control}
              name={`phones.${index}.label`}
              label={t('customers.form.phoneLabel')}
              placeholder={t('customers.form.phoneLabelHint')}
              maxLength={40}
            />
            <Controller
              control={control}
              name={`phones.${index}.whatsapp`}
              render={({ field: { value, ...rest } }) => (
                <Checkbox {...rest} checked={value ?? true} label={t('customers.form.whatsapp')} className={classes.whatsapp!} />
              )}
            />
            <ActionIcon
              size={34}
              className={classes.remove!}
              aria-label={t('customers.form.removePhone', { number: index + 1 })}
              onClick={() => remove(index)}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </div>
        ))}
        {fields.length < 10 && (
          <Button
            variant="subtle"
            className={classes.add!}
            leftSection={<IconPlus size={15} />}
            onClick={() => append({ e164: '', label: '', whatsapp: true })}
          >
            {t('customers.form.addPhone')}
          </Button>
        )}
      </div>
      <TextField control={control} name="email" type="email" inputMode="email" autoComplete="off" emptyAs={null} label={t('customers.email')} />
      <SelectField control={control} name="language" label={t('customers.form.language')} data={languageOptions} />
    </FormSection>
  )
}

function AddressFields({ form: { control, watch } }: { form: CustomerFormState }) {
  const { t } = useTranslation()
  const { fields, append, remove } = useFieldArray({ control, name: 'addresses' })
  return (
    <FormSection title={t('customers.form.addresses')}>
      <div data-whole className={classes.rows}>
        {fields.map((field, index) => (
          <div key={field.id} className={classes.address}>
            <div className={classes.line}>
              <TextField control={control} name={`addresses.${index}.line`} label={t('customers.form.line')} maxLength={200} />
            </div>
            <TextField control={control} name={`addresses.${index}.city`} label={t('customers.form.city')} maxLength={80} />
            <TextField control={control} name={`addresses.${index}.region`} label={t('customers.form.region')} maxLength={80} />
            <TextField control={control} name={`addresses.${index}.postalCode`} label={t('customers.form.postalCode')} maxLength={20} />
            <TextField
              control={control}
              name={`addresses.${index}.label`}
              label={t('customers.form.addressLabel')}
              placeholder={t('customers.form.addressLabelHint')}
              maxLength={40}
            />
            <ActionIcon
              size={34}
              className={classes.remove!}
              aria-label={t('customers.form.removeAddress', { number: index + 1 })}
              onClick={() => remove(index)}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </div>
        ))}
        {fields.length < 10 && (
          <Button
            variant="subtle"
            className={classes.add!}
            leftSection={<IconPlus size={15} />}
            onClick={() => append({ label: '', line: '', city: '', region: '', postalCode: '', country: watch('country') })}
          >
            {t('customers.form.addAddress')}
          </Button>
        )}
      </div>
    </FormSection>
  )
}

function CareFields({ form: { control } }: { form: CustomerFormState }) {
  const { t } = useTranslation()
  const { role } = useMe()
  const sellers = useDirectory('seller')
  return (
    <FormSection title={t('customers.form.more')}>
      {role.scope === 'ALL' && (
        <SelectField
          control={control}
          name="sellerId"
          label={t('customers.form.seller')}
          placeholder={t('customers.noSeller')}
          data={sellers.map(({ id, name }) => ({ value: id, label: name }))}
          searchable
          clearable
        />
      )}
      <div data-whole>
        <TextAreaField
          control={control}
          name="notes"
          label={t('customers.form.notes')}
          description={t('customers.form.notesHint')}
          maxLength={4000}
        />
      </div>
    </FormSection>
  )
}

/** What the form starts from: a customer as it stands, or nothing yet. */
export function customerValues(customer: Customer): z.output<typeof NewCustomer> {
  const { kind, name, surname, tradeName, country, taxId, email, language, phones, addresses, notes, seller } = customer
  const formatted = taxId && formatTaxId(country, taxId)
  return { kind, name, surname, tradeName, country, taxId: formatted, email, language, phones, addresses, notes, sellerId: seller?.id ?? null }
}

/** Rows that were offered and left empty are not sent. */
export function withoutEmptyRows<V extends z.input<typeof NewCustomer>>(values: V): V {
  return { ...values, phones: values.phones?.filter(({ e164 }) => e164 !== ''), addresses: values.addresses?.filter(({ line }) => line !== '') }
}

export function emptyCustomer(country: string, language: Language): z.input<typeof NewCustomer> {
  return {
    kind: 'PERSON',
    name: '',
    surname: '',
    tradeName: '',
    country,
    taxId: null,
    email: null,
    language,
    phones: [{ e164: '', label: '', whatsapp: true }],
    addresses: [],
    notes: '',
    sellerId: null,
  }
}
