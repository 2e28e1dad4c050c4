import type { Language } from '@amparo/contracts/common'
import { languageOptions } from '@amparo/contracts/model/languages'
import { locations } from '@amparo/contracts/staff/settings'
import { NewUser, roles, type User, users } from '@amparo/contracts/staff/users'
import { changedFields } from '@amparo/web/form/drafts'
import { useContractForm } from '@amparo/web/form/use-contract-form'
import { useDraft } from '@amparo/web/form/use-draft'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { saveVersioned } from '../../../data/save-versioned.ts'
import type { Action } from '../../../data/use-action.ts'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { useLocalized } from '../../../data/use-place.ts'
import { SelectField } from '../../../form/choice-fields.tsx'
import { ContractForm, FormSection } from '../../../form/contract-form.tsx'
import { useDraftKey } from '../../../form/draft-key.ts'
import { PhoneField } from '../../../form/phone-field.tsx'
import { TextField } from '../../../form/text-fields.tsx'
import { useMe } from '../../../session/session.ts'
import { staffCall } from '../../../session/staff-call.ts'
import { RoleExplanation } from './role-explanation.tsx'

type Values = z.output<typeof NewUser>

function valuesOf({ name, email, phone, role, location, language }: User): Values {
  return { name, email, phone, roleId: role.id, locationId: location?.id ?? null, language }
}

interface Props {
  /** The one to change; left out to invite one. */
  user?: User
  edit?: Action<typeof users.edit>
  onInvite?: (values: Values) => Promise<unknown>
  onCancel: () => void
  onSaved?: (user: User) => void
}

/** A colleague: who they are, and what they may do, said in words before it is given. */
export function UserForm({ user, edit, onInvite, onCancel, onSaved }: Props) {
  const { t } = useTranslation()
  const say = useLocalized()
  const { organization } = useMe()
  const [base, setBase] = useState(user)
  const known = useEndpoint(roles.list, { query: {} }).data?.data ?? []
  const shops = useEndpoint(locations.list, { query: {} }).data?.data ?? []
  const form = useContractForm(
    NewUser,
    base ? valuesOf(base) : { name: '', email: '', phone: null, roleId: '', locationId: null, language: organization.language as Language },
  )
  const draft = useDraft(form, useDraftKey(base ? `user:${base.id}` : 'user:new'))
  const { control } = form
  const role = known.find(({ id }) => id === form.watch('roleId'))
  const option = ({ id, name }: (typeof known)[number]) => ({ value: id, label: say(name) })
  const own = known.filter(({ builtIn }) => !builtIn)
  const builtIn = known.filter((each) => each.builtIn)
  const roleOptions = own.length
    ? [
        { group: t('profiles.own'), items: own.map(option) },
        { group: t('profiles.builtIn'), items: builtIn.map(option) },
      ]
    : builtIn.map(option)

  const describe = (field: keyof Values, value: unknown) => {
    const text = String(value ?? '')
    const names = { roleId: known.map((each) => ({ id: each.id, name: say(each.name) })), locationId: shops, language: undefined }
    const found = field === 'roleId' || field === 'locationId' ? names[field].find(({ id }) => id === value)?.name : undefined
    return { label: t(`settings.users.${field}`), text: found ?? text }
  }

  const submit = async (values: Values) => {
    if (!base) {
      await onInvite?.(values)
      return draft.clear()
    }
    const changes = changedFields(values, valuesOf(base))
    if (!Object.keys(changes).length) return
    const params = { id: base.id }
    const saved = await saveVersioned<User, Values>(base, changes, {
      read: () => staffCall(users.get, { params }),
      write: (body, version) => edit!.run({ params, body, version }),
      valuesOf,
      describe,
    })
    draft.clear()
    setBase(saved)
    form.reset(valuesOf(saved))
    onSaved?.(saved)
  }

  return (
    <ContractForm
      form={form}
      draft={draft}
      onSubmit={submit}
      submitLabel={t(base ? 'settings.save' : 'settings.users.invite')}
      onCancel={onCancel}
      fieldOf={{ email_taken: 'email', phone_invalid: 'phone', last_master: 'roleId' }}
    >
      <FormSection title={t('settings.users.who')}>
        <TextField control={control} name="name" label={t('settings.users.name')} required maxLength={120} autoFocus={!base} autoComplete="off" />
        <TextField
          control={control}
          name="email"
          type="email"
          inputMode="email"
          label={t('settings.users.email')}
          description={base ? undefined : t('settings.users.emailHint')}
          required
          maxLength={254}
          autoComplete="off"
        />
        <PhoneField control={control} name="phone" country={organization.country} emptyAs={null} label={t('settings.users.phone')} />
        <SelectField control={control} name="language" label={t('settings.users.language')} data={languageOptions} />
      </FormSection>
      <FormSection title={t('settings.users.what')}>
        <SelectField
          control={control}
          name="roleId"
          label={t('settings.users.roleId')}
          placeholder={t('settings.users.chooseRole')}
          required
          data={roleOptions}
        />
        <SelectField
          control={control}
          name="locationId"
          label={t('settings.users.locationId')}
          placeholder={t('settings.users.noLocation')}
          data={shops.map(({ id, name }) => ({ value: id, label: name }))}
          clearable
        />
        {role && (
          <div data-whole>
            <RoleExplanation role={role} />
          </div>
        )}
      </FormSection>
    </ContractForm>
  )
}
