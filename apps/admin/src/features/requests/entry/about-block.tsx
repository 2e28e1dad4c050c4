import type { NewCustomer } from '@amparo/contracts/staff/customers'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { Block } from '../../../form/block-form.tsx'
import { SegmentsField } from '../../../form/choice-fields.tsx'
import { useFieldText } from '../../../form/field-text.ts'
import { useMay } from '../../../session/permissions.ts'
import { useMe } from '../../../session/session.ts'
import { CustomerPicker } from '../../../ui/customer-picker.tsx'
import { customerFromWords } from '../../customers/customer-from-words.ts'
import { UnitPicker } from '../../places/unit-picker.tsx'
import { ContactCard } from './contact-card.tsx'
import { NewContact } from './contact-edit.tsx'
import { CustomerUnits } from './customer-units.tsx'
import classes from './entry.module.css'
import type { EntryFormState } from './entry-form.tsx'
import { type Kind, ofCustomer } from './entry-schema.ts'
import { OpenRequests } from './open-requests.tsx'
import { OtherPerson } from './other-person.tsx'
import { UnitCard } from './unit-card.tsx'

/** Which associations somebody can fill in with what their profile lets them see. */
export function useKinds(): Kind[] {
  const customers = useMay('customers.read')
  const places = useMay('places.read')
  return [...(customers ? (['OWNER', 'TENANT'] as const) : []), ...(places ? (['UNIT'] as const) : []), 'OTHER']
}

/** Who asks: an owner, a tenant, whoever has a property, or somebody else (S2-11). */
export function AboutBlock({ form }: { form: EntryFormState }) {
  const { t } = useTranslation()
  const kinds = useKinds()
  const kind = form.watch('association')
  return (
    <Block title={t('requestEntry.who')}>
      <div className={classes.segments}>
        <SegmentsField
          control={form.control}
          name="association"
          label={t('requestEntry.association')}
          data={kinds.map((value) => ({ value, label: t(`requestList.associations.${value}`) }))}
        />
      </div>
      {ofCustomer(kind) && <OfCustomer form={form} kind={kind} />}
      {kind === 'UNIT' && <OfUnit form={form} />}
      {kind === 'OTHER' && <OtherPerson form={form} />}
    </Block>
  )
}

function OfCustomer({ form, kind }: { form: EntryFormState; kind: 'OWNER' | 'TENANT' }) {
  const { t } = useTranslation()
  const { organization } = useMe()
  const mayCreate = useMay('customers.create')
  const mayPlaces = useMay('places.read')
  const mayRequests = useMay('requests.read')
  const customerId = form.watch('customerId')
  const [typed, setTyped] = useState<Partial<z.input<typeof NewCustomer>> | null>(null)

  const know = (id: string | null) => {
    form.clearErrors('customerId')
    setTyped(null)
    form.setValue('customerId', id, { shouldDirty: true })
    form.setValue('unitId', null, { shouldDirty: true })
    form.setValue('unitSaid', null)
  }

  if (customerId)
    return (
      <>
        <ContactCard key={customerId} id={customerId} onChange={() => know(null)} />
        {mayRequests && <OpenRequests query={{ customerId }} />}
        {mayPlaces && <CustomerUnits key={`${customerId}:${kind}`} form={form} customerId={customerId} kind={kind} />}
      </>
    )
  if (typed) return <NewContact typed={typed} onKnown={know} onCancel={() => setTyped(null)} />
  return (
    <CustomerPicker
      key={kind}
      label={t(`requestList.associations.${kind}`)}
      description={t('requestEntry.search')}
      error={form.formState.errors.customerId && t('requestEntry.searchNeeded')}
      autoFocus
      required
      onPick={({ id }) => know(id)}
      onCreate={mayCreate ? (words) => setTyped(customerFromWords(words, organization.country)) : undefined}
    />
  )
}

function OfUnit({ form }: { form: EntryFormState }) {
  const { t } = useTranslation()
  const fieldText = useFieldText()
  const mayRequests = useMay('requests.read')
  const unitId = form.watch('unitId')
  const problem = form.formState.errors.unitId

  const know = (id: string | null) => {
    form.clearErrors('unitId')
    form.setValue('unitId', id, { shouldDirty: true })
    form.setValue('unitSaid', id ? 'UNIT' : null)
    if (id) form.setFocus('description')
  }

  if (!unitId)
    return (
      <UnitPicker
        label={t('requestList.associations.UNIT')}
        description={t('requestEntry.unit.search')}
        error={problem && t('requestEntry.unit.needed')}
        autoFocus
        required
        onPick={({ id }) => know(id)}
      />
    )
  return (
    <>
      <UnitCard key={unitId} id={unitId} onChange={() => know(null)} />
      {problem?.message && <p className={classes.problem}>{fieldText(problem.message)}</p>}
      {mayRequests && <OpenRequests query={{ unitId }} />}
    </>
  )
}
