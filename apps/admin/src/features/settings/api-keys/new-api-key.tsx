import type { Permission } from '@amparo/contracts/model/permissions'
import { apiKeys } from '@amparo/contracts/staff/users'
import { useContractForm } from '@amparo/web/form/use-contract-form'
import { dayIn } from '@amparo/web/format/dates'
import { fromWallClock } from '@amparo/web/format/zone'
import { Alert, Button, Checkbox, Drawer, Input, Select } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../../data/use-action.ts'
import { usePlace } from '../../../data/use-place.ts'
import { ContractForm } from '../../../form/contract-form.tsx'
import { TextField, useField } from '../../../form/text-fields.tsx'
import { useMe } from '../../../session/session.ts'
import { OnceShown } from '../once-shown.tsx'
import { permissionGroups, permissionKey } from '../roles/permission-groups.ts'
import classes from './new-api-key.module.css'

/** What no key may do, whatever it is given: these are for people alone. */
const forPeople: readonly Permission[] = ['users.manage', 'api_keys.manage', 'orders.edit_assigned']
const terms = ['30', '90', '365', 'never'] as const

/** Makes a key for another system, and shows its secret, once. */
export function NewApiKey({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [secret, setSecret] = useState<string>()
  return (
    <Drawer
      opened
      onClose={onClose}
      // A secret that nobody copied is lost: it goes by its own button only.
      closeOnClickOutside={!secret}
      closeOnEscape={!secret}
      withCloseButton={!secret}
      size="lg"
      title={t(secret ? 'settings.apiKeys.made' : 'settings.apiKeys.add')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {secret ? <Secret secret={secret} onClose={onClose} /> : <KeyForm onMade={setSecret} onCancel={onClose} />}
    </Drawer>
  )
}

function Secret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <>
      <Alert color="orange" variant="light" icon={<IconAlertTriangle size={16} />} p="xs" mb="md">
        {t('settings.apiKeys.once')}
      </Alert>
      <OnceShown label={t('settings.apiKeys.secret')} text={secret} hint={t('settings.apiKeys.secretHint')} />
      <Button variant="default" mt="lg" fullWidth onClick={onClose}>
        {t('settings.apiKeys.kept')}
      </Button>
    </>
  )
}

function KeyForm({ onMade, onCancel }: { onMade: (secret: string) => void; onCancel: () => void }) {
  const { t } = useTranslation()
  const form = useContractForm(apiKeys.create.body, { name: '', permissions: [], expiresAt: null })
  const [term, setTerm] = useState<(typeof terms)[number]>('365')
  const { timeZone } = usePlace()
  const create = useAction(apiKeys.create, { quiet: true, stale: [apiKeys.list] })

  /** The end of the last day, on the company's calendar. */
  const expiresAt = () => {
    if (term === 'never') return null
    const day = dayIn(new Date(Date.now() + Number(term) * 86_400_000), timeZone)
    return fromWallClock(`${day}T23:59`, timeZone) as never
  }

  return (
    <ContractForm
      form={form}
      submitLabel={t('settings.apiKeys.create')}
      onCancel={onCancel}
      onSubmit={async (body) => {
        const { secret } = await create.run({ body: { ...body, expiresAt: expiresAt() } })
        onMade(secret)
      }}
    >
      <TextField
        control={form.control}
        name="name"
        label={t('settings.apiKeys.name')}
        description={t('settings.apiKeys.nameHint')}
        required
        maxLength={80}
        autoComplete="off"
        data-autofocus
      />
      <Permissions form={form} />
      <Select
        label={t('settings.apiKeys.expiry')}
        description={term === 'never' ? t('settings.apiKeys.neverHint') : undefined}
        allowDeselect={false}
        value={term}
        data={terms.map((value) => ({ value, label: t(`settings.apiKeys.terms.${value}`) }))}
        onChange={(value) => setTerm(value as typeof term)}
      />
    </ContractForm>
  )
}

type KeyFormState = ReturnType<typeof useContractForm<typeof apiKeys.create.body>>

function Permissions({ form }: { form: KeyFormState }) {
  const { t } = useTranslation()
  const me = useMe()
  const { field } = useController({ control: form.control, name: 'permissions' })
  const { error } = useField<{ permissions: Permission[] }, Permission[]>({ control: form.control as never, name: 'permissions' })
  const chosen = field.value
  // A key can do no more than who makes it.
  const offered = (permission: Permission) => !forPeople.includes(permission) && me.permissions.includes(permission)
  return (
    <Input.Wrapper
      label={t('settings.apiKeys.permissions')}
      description={t('settings.apiKeys.permissionsHint')}
      error={error}
      inputWrapperOrder={['label', 'description', 'error', 'input']}
      labelElement="div"
      required
      ref={field.ref}
      tabIndex={-1}
      className={classes.permissions!}
    >
      <div className={classes.groups}>
        {permissionGroups.map(({ name, permissions }) => (
          <Checkbox.Group key={name} label={t(`settings.roles.groups.${name}`)} value={chosen} onChange={(value) => field.onChange(value)}>
            <div className={classes.group}>
              {permissions.filter(offered).map((permission) => (
                <Checkbox key={permission} value={permission} label={t(`settings.permissions.${permissionKey(permission)}`)} />
              ))}
            </div>
          </Checkbox.Group>
        ))}
      </div>
    </Input.Wrapper>
  )
}
