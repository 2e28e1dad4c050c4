import { me as endpoints, type Me } from '@amparo/contracts/staff/auth'
import { changedFields } from '@amparo/web/form/drafts'
import { useContractForm } from '@amparo/web/form/use-contract-form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveVersioned } from '../../data/save-versioned.ts'
import { useAction } from '../../data/use-action.ts'
import { useLocalized } from '../../data/use-place.ts'
import { ContractForm } from '../../form/contract-form.tsx'
import { PhoneField } from '../../form/phone-field.tsx'
import { TextField } from '../../form/text-fields.tsx'
import { setMe, useMe } from '../../session/session.ts'
import { staffCall } from '../../session/staff-call.ts'
import { Fact, Facts } from '../../ui/facts/facts.tsx'
import { PersonAvatar } from '../../ui/person-avatar.tsx'
import { PictureControl } from '../../ui/picture-control.tsx'
import { showToast } from '../../ui/toast.tsx'
import classes from './account.module.css'

type Values = Pick<Me, 'name' | 'phone'>
const EditProfile = endpoints.edit.body.pick({ name: true, phone: true }).required()

const valuesOf = ({ name, phone }: Me): Values => ({ name, phone })

export function ProfileSection() {
  const { t } = useTranslation()
  const say = useLocalized()
  const me = useMe()
  const [base, setBase] = useState(me)
  const form = useContractForm(EditProfile, valuesOf(base))
  const edit = useAction(endpoints.edit, { quiet: true, onDone: setMe, toast: () => ({ text: t('ui.edited') }) })
  const setPhoto = useAction(endpoints.setPhoto, { onDone: setMe })
  const removePhoto = useAction(endpoints.removePhoto, { onDone: setMe })

  return (
    <div className={classes.profile}>
      <PictureControl
        label={t('account.photo')}
        url={me.photoUrl}
        shape="round"
        placeholder={<PersonAvatar person={me} size={72} />}
        onUpload={(file) => setPhoto.run({ file })}
        onRemove={() => removePhoto.run({})}
      />
      <Facts label={t('account.given')}>
        <Fact label={t('account.email')}>{me.email}</Fact>
        <Fact label={t('account.role')}>{say(me.role.name)}</Fact>
      </Facts>
      <ContractForm
        form={form}
        submitLabel={t('account.save')}
        fieldOf={{ phone_invalid: 'phone' }}
        onSubmit={async (values) => {
          const changes = changedFields(values, valuesOf(base))
          if (!Object.keys(changes).length) return showToast(t('settings.unchanged'))
          const saved = await saveVersioned<Me, Values>(base, changes, {
            read: () => staffCall(endpoints.get, {}),
            write: (body, version) => edit.run({ body, version }),
            valuesOf,
            describe: (field, value) => ({ label: t(`account.${field}`), text: String(value ?? '') }),
          })
          setBase(saved)
          form.reset(valuesOf(saved))
        }}
      >
        <div className={classes.pair}>
          <TextField control={form.control} name="name" label={t('account.name')} required maxLength={120} autoComplete="name" />
          <PhoneField
            control={form.control}
            name="phone"
            country={me.organization.country}
            emptyAs={null}
            label={t('account.phone')}
            autoComplete="tel"
          />
        </div>
      </ContractForm>
    </div>
  )
}
