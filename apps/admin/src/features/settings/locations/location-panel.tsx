import { type Location, locations, NewLocation } from '@amparo/contracts/staff/settings'
import { CallError } from '@amparo/web/api/call'
import { changedFields } from '@amparo/web/form/drafts'
import { useContractForm } from '@amparo/web/form/use-contract-form'
import { useDraft } from '@amparo/web/form/use-draft'
import { Drawer } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { saveVersioned } from '../../../data/save-versioned.ts'
import { useAction } from '../../../data/use-action.ts'
import { SwitchField } from '../../../form/choice-fields.tsx'
import { ContractForm } from '../../../form/contract-form.tsx'
import { useDraftKey } from '../../../form/draft-key.ts'
import { NumberField } from '../../../form/number-field.tsx'
import { PhoneField } from '../../../form/phone-field.tsx'
import { TextAreaField, TextField } from '../../../form/text-fields.tsx'
import { useMe } from '../../../session/session.ts'
import { staffCall } from '../../../session/staff-call.ts'
import classes from './location-panel.module.css'

interface Props {
  /** The one to change; left out to add one. */
  location?: Location
  onClose: () => void
}

/** Adds or changes a location beside the list of them. */
export function LocationPanel({ location, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <Drawer
      opened
      onClose={onClose}
      size="md"
      title={location ? t('settings.locations.edit', { name: location.name }) : t('settings.locations.add')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <LocationForm {...(location && { location })} onClose={onClose} />
    </Drawer>
  )
}

type Values = z.output<typeof NewLocation>

function valuesOf({ name, address, phone, email, turnaroundDays, public: shown }: Location): Values {
  return { name, address, phone, email, turnaroundDays, public: shown }
}

const blank: Values = { name: '', address: '', phone: null, email: null, turnaroundDays: 3, public: true }

function LocationForm({ location, onClose }: Props) {
  const { t } = useTranslation()
  const { country } = useMe().organization
  const [initial] = useState(location)
  const form = useContractForm(NewLocation, initial ? valuesOf(initial) : blank)
  const draft = useDraft(form, useDraftKey(initial ? `location:${initial.id}` : 'location:new'))
  const stale = [locations.list]
  const add = useAction(locations.create, { quiet: true, stale, toast: ({ name }) => ({ text: t('settings.locations.added', { name }) }) })
  const edit = useAction(locations.edit, { quiet: true, stale, toast: () => ({ text: t('ui.edited') }) })
  const { control } = form

  const save = async (values: Values) => {
    if (!initial) return add.run({ body: values })
    const changes = changedFields(values, valuesOf(initial))
    if (!Object.keys(changes).length) return initial
    return saveVersioned<Location, Values>(initial, changes, {
      read: () => readLocation(initial.id),
      write: (body, version) => edit.run({ params: { id: initial.id }, body, version }),
      valuesOf,
      describe: (field, value) => ({
        label: t(`settings.locations.${field}`),
        text: field === 'public' ? t(value ? 'settings.locations.isPublic' : 'settings.locations.isPrivate') : String(value ?? ''),
      }),
    })
  }

  return (
    <ContractForm
      form={form}
      draft={draft}
      submitLabel={initial ? t('settings.save') : t('settings.locations.add')}
      onCancel={onClose}
      fieldOf={{ phone_invalid: 'phone' }}
      onSubmit={async (values) => {
        await save(values)
        draft.clear()
        onClose()
      }}
    >
      <div className={classes.fields}>
        <TextField control={control} name="name" label={t('settings.locations.name')} required maxLength={80} data-autofocus />
        <TextAreaField control={control} name="address" label={t('settings.locations.address')} minRows={2} maxLength={300} />
        <PhoneField control={control} name="phone" country={country} emptyAs={null} label={t('settings.locations.phone')} />
        <TextField
          control={control}
          name="email"
          type="email"
          inputMode="email"
          emptyAs={null}
          label={t('settings.locations.email')}
          maxLength={254}
        />
        <NumberField
          control={control}
          name="turnaroundDays"
          label={t('settings.locations.turnaroundDays')}
          description={t('settings.locations.turnaroundHint')}
          min={0}
          max={365}
        />
        <SwitchField control={control} name="public" label={t('settings.locations.public')} description={t('settings.locations.publicHint')} />
      </div>
    </ContractForm>
  )
}

/** There is no reading of one location alone: the list is short. */
async function readLocation(id: string): Promise<Location> {
  const { data } = await staffCall(locations.list, { query: { includeRetired: true } })
  const found = data.find((location) => location.id === id)
  if (!found) throw new CallError('not_found')
  return found
}
